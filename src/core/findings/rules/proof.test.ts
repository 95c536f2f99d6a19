import { describe, expect, it } from 'vitest';
import {
  goodProof as good,
  judgedProof as judged,
  sevenHeaders as seven,
  sixHeaders as six,
  temporaryKey as temporary,
  type ProofParts,
} from '../../../testing/findings/judgedProof';
import { loginFindingInWords } from '../../../words/en/findings/login';
import type { LoginFacts } from '../facts/login';
import type { Checked, Finding, Level } from '../finding';

const { signature } = good;

type Code = keyof LoginFacts;

function amiss(change: Partial<ProofParts>): readonly Finding<Code>[] {
  return judged(change).findings;
}

const says = (checked: Checked<Code>): string => loginFindingInWords(checked).says;

describe('a proof that is in order', () => {
  it.each([
    ['long-term', {}],
    ['temporary', temporary],
  ])('has nothing amiss: %s', (_what, change) => {
    expect(amiss(change)).toEqual([]);
  });

  it('is told with every thing that was looked at, each at its step', () => {
    expect(judged({}).passed.map(({ code, step }) => `${code} ${step}`)).toEqual([
      'authorization-form client-final',
      'key-id-kind credentials',
      'key-id-account credentials',
      'token-not-needed credentials',
      'signed-headers canonical-request',
      'date-form request',
      'clock-agrees request',
      'scope-day string-to-sign',
      'scope-region string-to-sign',
      'scope-service string-to-sign',
      'scope-terminator string-to-sign',
      'signature-form signature',
    ]);
  });
});

describe('a proof with one thing amiss', () => {
  it.each<[string, Partial<ProofParts>, Code, Level, RegExp]>([
    ['no header', { authorization: '' }, 'authorization-missing', 'certain', /no Authorization header/],
    [
      'the name doubled',
      { authorization: 'Authorization: AWS4-' },
      'authorization-name-doubled',
      'certain',
      /Missing|Request is missing/,
    ],
    [
      'no AWS4-',
      { authorization: 'AWS-HMAC-SHA256 x' },
      'authorization-no-scheme',
      'certain',
      /does not begin with AWS4-/,
    ],
    [
      'another algorithm',
      { authorization: 'AWS4-HMAC-SHA1 Credential=a' },
      'authorization-algorithm',
      'certain',
      /AWS4-HMAC-SHA1/,
    ],
    [
      'four parts',
      { scope: '20261123/us-east-1/sts' },
      'credential-no-terminator',
      'certain',
      /aws4_request is missing/,
    ],
    ['three parts', { scope: '20261123/us-east-1' }, 'credential-parts', 'certain', /exactly five parts/],
    [
      'an IAM identity’s id',
      { keyId: 'AIDAY34FZKBOKMUTVV7A' },
      'key-id-is-unique-id',
      'certain',
      /unique ID/,
    ],
    ['a placeholder', { keyId: 'undefined' }, 'placeholder', 'certain', /not filled in/],
    ['an empty key id', { keyId: '' }, 'key-id-empty', 'certain', /is empty/],
    [
      'a space before the key id',
      { keyId: ' AKIAY34FZKBOKMUTVV7A' },
      'blemish',
      'certain',
      /Begins with a space/,
    ],
    ['a key id of another kind', { keyId: 'MYKEY' }, 'key-id-prefix', 'possible', /begins with AKIA or ASIA/],
    [
      'ASIA without a token',
      { ...temporary, token: undefined, headers: six },
      'token-missing',
      'certain',
      /no session token was sent/,
    ],
    [
      'AKIA with a token',
      { token: 'IQoJ', headers: seven },
      'token-of-another-key',
      'certain',
      /left in the environment/,
    ],
    [
      'a space in the token',
      { ...temporary, token: 'IQoJ b3Jp' },
      'blemish',
      'certain',
      /space at character 5/,
    ],
    [
      'no host signed',
      { headers: six.replace('host;', '') },
      'host-not-signed',
      'certain',
      /'Host' or ':authority'/,
    ],
    [
      'no nonce signed',
      { headers: six.replace(';x-mongodb-server-nonce', '') },
      'nonce-not-signed',
      'certain',
      /any conversation/,
    ],
    [
      'a header more',
      { headers: `${six};x-amz-content-sha256` },
      'signed-header-extra',
      'certain',
      /x-amz-content-sha256/,
    ],
    [
      'another order',
      { headers: `x-amz-date;${six.replace('x-amz-date;', '')}` },
      'signed-headers-unsorted',
      'certain',
      /not sorted by name/,
    ],
    [
      'a header twice',
      { headers: six.replace('host', 'host;host') },
      'signed-headers-repeated',
      'certain',
      /not each named once/,
    ],
    [
      'an upper-case name',
      { headers: six.replace('host', 'host;Accept') },
      'signed-header-capitals',
      'certain',
      /lower case/,
    ],
    ['the token signed, not sent', { headers: seven }, 'token-signed-not-sent', 'certain', /none was sent/],
    [
      'the token sent, not signed',
      { ...temporary, headers: six },
      'token-not-signed',
      'certain',
      /not signed/,
    ],
    ['a bare day', { amzDate: '20261123' }, 'date-day-only', 'certain', /midnight/],
    [
      'no date',
      { amzDate: '', scope: '/us-east-1/sts/aws4_request' },
      'date-malformed',
      'certain',
      /missing/,
    ],
    [
      'a date of another form',
      { amzDate: '20261123T1015Z' },
      'date-malformed',
      'certain',
      /YYYYMMDDTHHMMSSZ/,
    ],
    [
      'a clock some minutes off',
      { amzDate: '20261123T101050Z' },
      'clock-off',
      'possible',
      /4 min 10 s behind/,
    ],
    [
      'a clock 16 minutes behind',
      { amzDate: '20261123T095900Z' },
      'clock-behind',
      'certain',
      /Signature expired/,
    ],
    [
      'a clock 16 minutes ahead',
      { amzDate: '20261123T103100Z' },
      'clock-ahead',
      'certain',
      /not yet current/,
    ],
    [
      'a Buddhist year',
      { amzDate: '25691123T101500Z', scope: '25691123/us-east-1/sts/aws4_request' },
      'clock-calendar',
      'certain',
      /Buddhist/,
    ],
    [
      'an Islamic year',
      { amzDate: '14480613T101500Z', scope: '14480613/us-east-1/sts/aws4_request' },
      'clock-calendar',
      'certain',
      /Islamic/,
    ],
    [
      'the local day',
      { scope: '20261124/us-east-1/sts/aws4_request' },
      'scope-day-other',
      'certain',
      /the day in UTC/,
    ],
    [
      'AWS_REGION',
      { scope: '20261123/eu-west-1/sts/aws4_request' },
      'scope-region-other',
      'certain',
      /AWS_REGION has no say/,
    ],
    [
      'the pseudocode’s region',
      { scope: '20261123/amazonaws/sts/aws4_request' },
      'scope-region-other',
      'certain',
      /pseudocode/,
    ],
    [
      'another service',
      { scope: '20261123/us-east-1/iam/aws4_request' },
      'scope-service-other',
      'certain',
      /must be sts/,
    ],
    [
      'another terminator',
      { scope: '20261123/us-east-1/sts/aws5_request' },
      'scope-terminator-other',
      'certain',
      /aws4_request/,
    ],
    [
      'upper-case hex',
      { signature: signature.toUpperCase() },
      'signature-upper-case',
      'certain',
      /upper-case hex/,
    ],
    [
      'a signature cut short',
      { signature: signature.slice(1) },
      'signature-no-hex',
      'certain',
      /63 characters/,
    ],
  ])('names that and nothing else: %s', (_what, change, code, level, text) => {
    const found = amiss(change);
    expect(found).toMatchObject([{ code, level }]);
    expect(found.map(says).join()).toMatch(text);
  });

  it.each([
    ['Credential', `AWS4-HMAC-SHA256 SignedHeaders=${six}, Signature=${signature}`],
    ['SignedHeaders', `AWS4-HMAC-SHA256 Credential=${good.keyId}/${good.scope}, Signature=${signature}`],
    ['Signature', `AWS4-HMAC-SHA256 Credential=${good.keyId}/${good.scope}, SignedHeaders=${six}`],
  ])('names the parameter that is missing: %s', (name, authorization) => {
    expect(amiss({ authorization }).map(says)[0]).toContain(`no ${name}`);
  });

  it('never quotes the session token', () => {
    const token = 'CANARY token CANARY';
    const { findings, passed } = judged({ ...temporary, token });
    expect([...findings, ...passed].map(says).join('\n')).not.toContain('CANARY');
  });

  it('cuts what it quotes of a peer', () => {
    const [text] = amiss({ scope: `20261123/us-east-1/${'x'.repeat(1000)}/aws4_request` }).map(says);
    expect(text?.length).toBeLessThan(200);
  });
});
