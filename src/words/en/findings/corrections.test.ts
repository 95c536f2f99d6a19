import { describe, expect, it } from 'vitest';
import { roster } from '../../../core/drivers/roster';
import { knowledgeOfPieces, type Beside } from '../../../core/evidence/knowledgeOfPieces';
import { piecesIn } from '../../../core/evidence/piecesIn';
import { readersOfFullUri } from '../../../core/findings/chainOf';
import type { FindingCode } from '../../../core/findings/finding';
import { judge } from '../../../core/findings/judge';
import { allRules } from '../../../core/findings/rules/all';
import { findingInWords } from './findingInWords';

const now = Date.UTC(2026, 10, 28, 10, 15);

/** All that is said of one finding of a text. */
function said(text: string, code: FindingCode, beside: Partial<Beside> = {}): string {
  const { findings } = judge(knowledgeOfPieces(piecesIn(text).pieces, { now, ...beside }), allRules);
  const finding = findings.find((one) => one.code === code);
  if (!finding) throw new TypeError(`${code} is not among ${findings.map((one) => one.code).join(' ')}`);
  const { says, next = [] } = findingInWords(finding);
  return [says, ...next].join('\n');
}

const codesOf = (text: string) =>
  judge(knowledgeOfPieces(piecesIn(text).pieces, { now }), allRules).findings.map(({ code }) => code);

// By the numbers of corrections.md.
describe('what is corrected is said right:', () => {
  it('A3: 8000 with a user that is not found is a yes of STS, 400 is none of key or secret, and 18 tells nothing', () => {
    const user = 'bad auth : user arn:aws:iam::123456789012:user/ada is not found';
    expect(said(user, 'reply-user-not-found')).toContain('STS accepted the signature');
    expect(said('bad auth : aws sts call has response 400', 'reply-sts-400')).toMatch(
      /malformed, or throttled.* comes as 403/,
    );
    expect(said('MongoServerError: Authentication failed.', 'reply-untold')).toContain(
      'may not have reached STS at all',
    );
  });

  it('A4: Atlas wants the ARN of the role itself, type ROLE', () => {
    const text = '(AtlasError) bad auth : user arn:aws:sts::123456789012:assumed-role/build/i is not found';
    const words = said(text, 'reply-user-not-found');
    expect(words).toContain('type ROLE, ARN arn:aws:iam::123456789012:role/build');
    expect(words).not.toContain('assumed-role/build/*');
  });

  it('A6: of the variable of Pod Identity Ruby is told not to read it, as Go and C', () => {
    const text = 'AWS_CONTAINER_CREDENTIALS_FULL_URI=http://169.254.170.23/v1/credentials';
    const words = said(text, 'source-pod-identity');
    const { others } = readersOfFullUri();
    expect(others).toEqual(expect.arrayContaining(['go', 'c', 'ruby']));
    expect(words).toContain(`${others.map((name) => roster[name].name).join(', ')} do not by themselves`);
    expect(said(text, 'source-pod-identity', { driver: { driver: 'ruby' } })).toContain('Ruby reads only');
  });

  it('A9: a region or a clock in the sentence is not the secret', () => {
    const scope = "SignatureDoesNotMatch: Credential should be scoped to a valid region, not 'eu-west-1'.";
    const clock =
      'SignatureDoesNotMatch: Signature expired: 20261128T101500Z is now earlier than 20261128T102000Z (20261128T103500Z - 15 min.)';
    expect(said(scope, 'sts-scope')).not.toMatch(/secret/i);
    expect(said(clock, 'sts-clock')).toContain('names neither key nor secret');
    expect([...codesOf(scope), ...codesOf(clock)]).not.toContain('sts-signature');
  });

  it('A10: a bad value without words of the mechanism is not told as a missing one', () => {
    expect(codesOf('MongoServerError: BadValue: something else (code 2)')).not.toContain('reply-mechanism');
  });

  it('26: a form that all read alike is one without credentials', () => {
    const text = 'mongodb+srv://AKIAQNZGKIQY56JQ7WML:a+b@h.example/?authMechanism=MONGODB-AWS';
    expect(said(text, 'uri-plus-becomes-space')).toContain('once it holds no credentials');
  });

  it.each([
    ['java', 'java.lang.IllegalArgumentException: No username is provided in the connection string'],
    ['go', 'error: password without username is invalid for MONGODB-AWS'],
    [
      'rust',
      'MONGODB-AWS failure: cannot specify only one of access key and secret key; either both or neither must be provided',
    ],
  ] as const)(
    '27: who brings words of %s is warned where it prints secrets, and only there',
    (driver, text) => {
      const prints = Object.values(roster[driver].majors).some(({ printsSecrets }) => printsSecrets);
      const words = said(text, 'source-driver-refuses', { driver: { driver } });
      expect(words.includes('look before you share it')).toBe(prints);
    },
  );

  it('28: libmongoc goes on where web identity is half set, and stops at an ECS endpoint that fails', () => {
    const half = 'auth error: AWS_WEB_IDENTITY_TOKEN_FILE is set, but AWS_ROLE_ARN is missing';
    expect(said(half, 'source-web-identity-half')).toMatch(/go on to the next source.*: [^;]*\bC\b[^;]*; /);
    const ecs = 'failed to contact ECS link local server: Connection refused';
    expect(said(ecs, 'source-metadata', { driver: { driver: 'c' } })).toContain('libmongoc stops here');
  });

  it('32: web identity through an AWS SDK needs AWS_REGION', () => {
    const text = 'Error: Could not load credentials from any providers';
    expect(said(text, 'source-none')).toContain('needs AWS_REGION as well');
  });

  it('33: an old server is refused by Go, and Java goes on', () => {
    const hello = '{ ismaster: true, minWireVersion: 0, maxWireVersion: 8, ok: 1 }';
    expect(said(hello, 'server-wire-old', { driver: { driver: 'go' } })).toContain('refuses such a server');
    expect(said(hello, 'server-wire-old', { driver: { driver: 'java' } })).toContain('goes on all the same');
  });

  it('37: what the manuals say of Enterprise is not told as one', () => {
    const text = 'Received authentication for mechanism MONGODB-AWS which is not enabled';
    expect(said(text, 'reply-mechanism')).toContain('manuals disagree about Enterprise');
  });

  it('39: the 15 minutes are what was seen, beside what AWS writes', () => {
    expect(said('bad auth : aws sts call has response 403', 'reply-sts-403')).toMatch(
      /was seen to accept 15 minutes.*general page says 5/,
    );
  });

  it('40: which status a missing header has is not known', () => {
    const text = 'MissingAuthenticationToken: Request is missing Authentication Token';
    expect(said(text, 'sts-no-header')).toContain('which STS sends is not known');
  });
});
