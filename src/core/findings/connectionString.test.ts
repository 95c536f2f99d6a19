import { describe, expect, it } from 'vitest';
import { knowledgeOfPieces } from '../evidence/knowledgeOfPieces';
import { piecesIn } from '../evidence/piecesIn';
import type { FindingCode } from './finding';
import { judge } from './judge';
import { allRules } from './rules/all';

const now = Date.UTC(2026, 10, 28, 10, 15);
const found = (text: string) => judge(knowledgeOfPieces(piecesIn(text).pieces, { now }), allRules).findings;

const aws = 'authMechanism=MONGODB-AWS';

describe('a connection string among what somebody brings', () => {
  it.each<[string, FindingCode, string]>([
    [`mongodb://h.example/?autoSource=%24external&${aws}`, 'uri-unknown-option', 'mongodb@7.1.0'],
    ['mongodb://h.example/?authMechanism=MONGODB-Amazon', 'uri-unknown-mechanism', 'mongodb@7.1.0'],
    [`mongodb://h.example/?tls=true&ssl=false&${aws}`, 'uri-tls-conflict', 'mongodb@7.1.0'],
    [`mongodb://h.example/?retryWrites=truee&${aws}`, 'uri-wrong-value', 'mongodb@7.1.0'],
    [`mongodb+srv://h.b.example:27017/?${aws}`, 'uri-srv-with-port', 'mongodb@7.1.0'],
    [`mongodb://[host.name]:27017/?${aws}`, 'uri-odd-brackets', 'mongodb@7.1.0'],
    ['mongodb://h.example/?authMechanism=mongodb-aws', 'uri-mechanism-in-other-case', 'pymongo==4.7.1'],
    ['mongodb://h.example/', 'uri-no-mechanism', 'mongodb@7.1.0'],
    [`mongodb://AKIAX:a+b@h.example/?${aws}`, 'uri-plus-becomes-space', 'pymongo==4.7.1'],
    [`mongodb://AKIAX:ab@h.example/?${aws}`, 'uri-credentials-inside', 'mongodb@7.1.0'],
    [`mongodb://AKIAX:a/b@h.example/?${aws}`, 'uri-bare-character', 'mongodb@7.1.0'],
  ])('%s shows %s, and for %s for certain', (text, code, version) => {
    expect(found(text).map((finding) => finding.code)).toContain(code);
    const of = found(`${version}\n${text}`).find((finding) => finding.code === code);
    expect(of).toMatchObject({ level: 'certain', at: { value: 'connectionString', piece: 2 } });
  });

  it('with a secret that is encoded twice is told first, before the refusal that it led to', () => {
    const secret = encodeURIComponent(encodeURIComponent('wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKY'));
    const [first, ...others] = found(
      `mongodb://AKIAY34FZKBOKMUTVV7A:${secret}@h.example/?${aws}\nbad auth : aws sts call has response 403`,
    );
    expect(first).toMatchObject({ code: 'uri-encoded-twice', level: 'certain' });
    expect(others.map(({ code }) => code)).toEqual(expect.arrayContaining(['blemish', 'reply-sts-403']));
  });

  it('is no cause where STS took the signature and the server had no user', () => {
    const text = `pymongo==4.7.1\nmongodb://AKIAX:a+b@h.example/?${aws}\nbad auth : user arn:aws:iam::123456789012:user/ada is not found`;
    const codes = found(text).map(({ code }) => code);
    expect(codes[0]).toBe('reply-user-not-found');
    expect(codes).not.toContain('uri-plus-becomes-space');
  });
});
