import { describe, expect, test } from 'vitest';
import { locatorOf } from '../bytes/span';
import { readIni } from './ini';
import { readWords } from '../../testing/pastes/readWords';

const read = (text: string) => readIni(text, locatorOf(text));

describe('an AWS credentials file', () => {
  test('gives a set for each profile, labelled', () => {
    const { sets, ignored } = read(`; mine
[default]
aws_access_key_id = AKIAX
AWS_Secret_Access_Key=a/b+c=

[profile "dev team"]
# temporary
aws_access_key_id=ASIAX
aws_secret_access_key=d
aws_session_token = t==
aws_expiration = 2026-11-24T12:00:00Z
x_principal_arn = arn:aws:sts::123456789012:assumed-role/dev/me
`);
    expect(ignored).toEqual([]);
    expect(
      sets.map(({ label, accessKeyId, secretAccessKey, sessionToken, expiration, arn }) => [
        label,
        accessKeyId?.text,
        secretAccessKey?.text.reveal(),
        sessionToken?.text.reveal(),
        expiration?.at,
        arn,
      ]),
    ).toEqual([
      ['default', 'AKIAX', 'a/b+c=', undefined, undefined, undefined],
      [
        'dev team',
        'ASIAX',
        'd',
        't==',
        Date.UTC(2026, 10, 24, 12),
        'arn:aws:sts::123456789012:assumed-role/dev/me',
      ],
    ]);
    expect(sets[0]?.secretAccessKey?.span).toMatchObject({ line: 4, column: 23 });
  });

  test('may do without a section, and with indented lines', () => {
    const [set] = read('  aws_access_key_id = I\n\taws_security_token = T').sets;
    expect([set?.label, set?.accessKeyId?.text, set?.sessionToken?.text.reveal()]).toEqual([
      undefined,
      'I',
      'T',
    ]);
  });

  test.each([
    ['"ab"', [{ kind: 'quotes', quote: '"' }]],
    ['a%2Fb', [{ kind: 'percent-encoded', at: 1 }]],
    ['ab\u00a0', [{ kind: 'invisible', at: 2, name: 'NO-BREAK SPACE' }]],
    ['a b', [{ kind: 'inner-space', at: 1 }]],
    ['', [{ kind: 'empty' }]],
  ])('leaves %j as it is and points at what looks wrong', (value, blemishes) => {
    const [set] = read(`[a]\naws_secret_access_key=${value}`).sets;
    expect(set?.secretAccessKey?.text.reveal()).toBe(value);
    expect(set?.secretAccessKey?.blemishes).toEqual(blemishes);
  });

  test.each([
    ['region = us-east-1', 'region', 'no part'],
    ['role_arn = arn:aws:iam::1:role/x', 'role_arn', 'not in this text'],
    ['sso_start_url = https://x', 'sso_start_url', 'not in this text'],
    ['credential_process = /bin/x', 'credential_process', 'not in this text'],
    ['x_principal_arn = me', 'x_principal_arn', 'no ARN'],
    ['colour = blue', 'Another setting', 'no part'],
    ['what is this', 'A line', 'neither'],
    ['aws_expiration = soon', 'aws_expiration', 'Not a date'],
    ['aws_access_key_id = I ', 'White space after aws_access_key_id', 'ends before'],
    ['aws_access_key_id = I # mine', 'A comment after a value', 'AWS CLI'],
    ['aws_access_key_id = I\naws_access_key_id = J', 'aws_access_key_id', 'last one'],
    ['[sso-session x]', 'A section of kind sso-session', 'no credentials'],
    ['[open', 'A section', 'closing bracket'],
    ['[a] b', 'Text after a section name', 'no setting'],
  ])('reports %j as not used, with the reason', (line, what, why) => {
    expect(readWords(read(`[profile dev]\n${line}`)).ignored).toMatchObject([
      { what, why: expect.stringContaining(why) },
    ]);
  });

  test.each([
    ['sso_session = x', 'Profile dev gets its credentials from IAM Identity Center'],
    ['credential_process = /bin/x', 'Profile dev gets its credentials from a program'],
    ['login_session = x', 'Profile dev gets its credentials from a console login'],
    ['role_arn = x\nweb_identity_token_file = y', 'Profile dev exchanges a web identity token'],
    ['role_arn = x\nsource_profile = y', 'Profile dev assumes a role'],
  ])('says of a profile with %j how to get its credentials as text', (lines, text) => {
    expect(readWords(read(`[profile dev]\n${lines}`)).notes).toMatchObject([
      {
        text: expect.stringContaining(text),
        command: 'aws configure export-credentials --profile dev --format env',
        span: { line: 2, column: 1 },
      },
    ]);
  });

  test('says nothing of the kind of a profile that has credentials as well', () => {
    expect(read('[a]\nrole_arn = x\naws_access_key_id = I').notes).toEqual([]);
  });

  test('does not put a profile name that could be a secret into a command', () => {
    const [note] = readWords(read('[wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY]\nrole_arn = x')).notes;
    expect(note?.command).toContain('--profile NAME');
    expect(note?.text).toContain('A profile');
  });

  test('merges a profile that appears twice', () => {
    const { sets } = read('[a]\naws_access_key_id=I\n[b]\naws_access_key_id=J\n[a]\naws_secret_access_key=S');
    expect(sets.map(({ label }) => label)).toEqual(['a', 'b']);
    expect(sets[0]?.secretAccessKey?.text.reveal()).toBe('S');
  });
});
