import { describe, expect, it } from 'vitest';
import { sampleKey, sampleSecret, sampleToken } from '../../../testing/evidence/values';
import { judge } from '../../findings/judge';
import { allRules } from '../../findings/rules/all';
import { knowledgeOfPieces } from '../knowledgeOfPieces';
import { piecesIn } from '../piecesIn';

const error = 'bad auth : aws sts call has response 403';
const longTerm = 'AKIAQNZGKIQY56JQ7WML';
const known = (text: string) => knowledgeOfPieces(piecesIn(text).pieces, { now: Date.UTC(2026, 10, 28) });
const codesOf = (text: string) => judge(known(text), allRules).findings.map(({ code }) => code);

describe('a key ID and a token without a secret, beside an error', () => {
  it.each([
    ['as variables', `AWS_ACCESS_KEY_ID=${sampleKey}\nAWS_SESSION_TOKEN=${sampleToken}\n${error}`],
    ['as JSON', `{"AccessKeyId":"${sampleKey}","SessionToken":"${sampleToken}"}\n${error}`],
    ['without names', `${sampleKey} ${sampleToken}\n${error}`],
    ['in the sentence', `key ${sampleKey} fails with ${error}, token ${sampleToken}`],
  ])('are all used, and nothing is left over: %s', (_how, text) => {
    const { pieces, left } = piecesIn(text);
    expect(pieces.map(({ kind }) => kind).sort()).toEqual(['credentials', 'server-error']);
    expect(left).toEqual([]);
    expect(known(text).credentials).toMatchObject({ accessKeyId: sampleKey });
    expect(known(text).credentials?.sessionToken?.reveal()).toBe(sampleToken);
  });

  it('are judged: a token beside a long-term key comes first', () => {
    expect(codesOf(`${longTerm}\n${sampleToken}\n${error}`)[0]).toBe('token-of-another-key');
  });

  it('are compared with whom the server did not find', () => {
    const text = `${longTerm}\nbad auth : user arn:aws:iam::123456789012:user/ada is not found`;
    expect(codesOf(text)).toContain('pair-account');
  });
});

describe('credentials that are whole', () => {
  const whole = `AWS_ACCESS_KEY_ID=${sampleKey}\nAWS_SECRET_ACCESS_KEY=${sampleSecret}`;

  it('are a key, a secret and nothing that shows it', () => {
    const { pieces, left } = piecesIn(`${error}\n${whole}`);
    expect(pieces.map(({ kind }) => kind)).toEqual(['server-error', 'credentials']);
    expect(left).toEqual([]);
    expect(JSON.stringify(pieces)).not.toContain(sampleSecret);
  });

  it('that lack their token are told first', () => {
    expect(codesOf(`${whole}\n${error}`)[0]).toBe('token-missing');
  });

  it('tell their end', () => {
    const text = `{"AccessKeyId":"${sampleKey}","SecretAccessKey":"${sampleSecret}","SessionToken":"${sampleToken}","Expiration":"2026-11-27T10:00:00Z"}`;
    expect(known(text).expiration).toBe(Date.UTC(2026, 10, 27, 10));
    expect(codesOf(`${text}\n${error}`)[0]).toBe('time-credentials-ended');
  });

  it('of another piece are no piece of their own', () => {
    const uri = `mongodb://${sampleKey}:${encodeURIComponent(sampleSecret)}@h/?authMechanism=MONGODB-AWS`;
    expect(piecesIn(uri).pieces.map(({ kind }) => kind)).toEqual(['connection-string']);
  });

  it('of several profiles are a piece each, the names above them too, in either kind of file', () => {
    const profile = (head: string, i: number): string =>
      `[${head}]\naws_access_key_id = AKIAQNZGKIQY56JQ7WM${'ABC'[i]}\naws_secret_access_key = ${sampleSecret.slice(1)}${i}\n`;
    for (const heads of [
      ['default', 'dev', 'my prod'],
      ['default', 'profile dev', 'profile my prod'],
    ]) {
      const { pieces, left } = piecesIn(heads.map(profile).join('\n'));
      expect(pieces.map(({ kind, facts }) => [kind, 'label' in facts && facts.label])).toEqual([
        ['credentials', 'default'],
        ['credentials', 'dev'],
        ['credentials', 'my prod'],
      ]);
      expect(left).toEqual([]);
    }
  });
});
