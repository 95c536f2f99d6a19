import { describe, expect, it } from 'vitest';
import { serverNonce, signWrongly, token } from '../../../testing/listener/wrongSigner';
import type { SearchInput } from '../../mistakes/search/observed';
import { piecesIn } from '../piecesIn';
import { compareLogins } from './compareLogins';
import { judgedLogin } from './judgedLogin';
import { loginsIn } from './loginsIn';

const now = Date.UTC(2026, 10, 23, 10, 16);
const accepted = '{ conversationId: 1, done: true, payload: BinData(0, ""), ok: 1 }';
const refused = 'MongoServerError: bad auth : aws sts call has response 403';
const otherNonce = Buffer.from(Uint8Array.from({ length: 64 }, (_, i) => 255 - i)).toString('base64');

/** A login as somebody prints it. */
function printed(input: SearchInput, ...more: readonly string[]): string {
  return [
    `Authorization: ${input.authorization}`,
    `X-MongoDB-Server-Nonce: ${input.serverNonce}`,
    `X-Amz-Date: ${input.amzDate}`,
    input.stsHost,
    ...more,
  ].join('\n');
}

const good = printed(signWrongly({}));
const later = (text: string): string =>
  text
    .replace(/Nonce: \S+/, `Nonce: ${otherNonce}`)
    .replace('T101500Z', 'T101512Z')
    .replace(/Signature=\w+/, `Signature=${'ab'.repeat(32)}`);

function compared(...texts: readonly string[]) {
  const brought = texts.map((text) => piecesIn(text).pieces);
  return compareLogins(judgedLogin(brought, { now }));
}

describe('logins that are brought', () => {
  it('are one where nothing tells two apart', () => {
    expect(compared(good, refused)).toBeNull();
    expect(compared(good, good)).toBeNull();
    expect(compared(`${good}\n${refused}`)).toBeNull();
    expect(compared(refused, 'api error ExpiredToken: expired')).toBeNull();
  });

  it('are two where a value differs that a login has once, with what was brought beside each', () => {
    const brought = [good, refused, `${refused} again\n${later(good)}`].map((text) => piecesIn(text).pieces);
    const [first = [], second = [], ...more] = loginsIn(brought);
    expect(more).toEqual([]);
    expect(first).toContain(brought[1]?.[0]);
    expect(second).toHaveLength(brought[2]?.length ?? 0);
  });

  it('are two where they stand in one text', () => {
    expect(compared(`${good}\n\n${later(good)}`)?.differences.map(({ field }) => field)).toEqual([
      'amzDate',
      'serverNonce',
      'signature',
    ]);
  });
});

describe('two logins, held against each other', () => {
  it('that differ in what every login has its own of have nothing decisive', () => {
    const { differences = [], same = [] } = compared(good, later(good)) ?? {};
    expect(differences.some(({ decisive }) => decisive)).toBe(false);
    expect(same).toEqual(expect.arrayContaining(['accessKeyId', 'region', 'signedHeaders', 'stsHost']));
  });

  it.each([
    ['accessKeyId', /Credential=\w+/, 'Credential=AKIAQNZGKIQY56JQ7WMX'],
    ['region', '/us-east-1/', '/eu-west-1/'],
    ['service', '/sts/', '/execute-api/'],
    ['signedHeaders', 'content-length;', ''],
    ['headerForm', ', SignedHeaders', ',SignedHeaders'],
    ['stsHost', /\nsts\.amazonaws\.com/, '\nsts.us-west-2.amazonaws.com'],
    ['day', /\/20\d{6}\//, '/20010101/'],
  ] as const)('that differ in %s are told so first, at the character', (field, from, to) => {
    const bad = later(good).replace(from, to);
    const [first] = compared(good, `${bad}\n${refused}`)?.differences ?? [];
    expect(first?.field).toBe(field);
    expect(first?.judged.slice(0, (first?.at ?? 0) - 1)).toBe(first?.other.slice(0, (first?.at ?? 0) - 1));
    expect(first?.judged.charAt((first?.at ?? 0) - 1)).not.toBe(first?.other.charAt((first?.at ?? 0) - 1));
  });

  it('judge the one that was refused, in whichever order they come, and its findings are of it alone', () => {
    const bad = `${later(good).replace('/us-east-1/', '/eu-west-1/')}\n${refused}`;
    for (const texts of [
      [`${good}\n${accepted}`, bad],
      [bad, `${good}\n${accepted}`],
    ]) {
      const brought = texts.map((text) => piecesIn(text).pieces);
      const judged = judgedLogin(brought, { now });
      expect(judged.known.captured?.authorization).toContain('/eu-west-1/');
      expect(judged.known.ending?.outcome).toBe('rejected');
      expect(judged.known.disagreements).toBeUndefined();
      const { outcomes, differences = [] } = compareLogins(judged) ?? {};
      expect(outcomes).toEqual({ other: 'accepted', judged: 'refused' });
      expect(differences[0]).toMatchObject({ field: 'region', other: 'us-east-1', judged: 'eu-west-1' });
      // Places count among all that was brought.
      const at = judged.known.toldBy?.authorization ?? 0;
      expect(brought.flat()[at - 1]?.kind).toBe('authorization-header');
      expect(judged.pieces).toContain(brought.flat()[at - 1]);
    }
  });

  it('are compared by their connection strings alone where nothing else was brought', () => {
    const string = (options: string): string => `mongodb+srv://c.abcde.mongodb.net/?${options}`;
    const [first] =
      compared(
        string('authMechanism=MONGODB-AWS&authSource=%24external'),
        `${refused}\n${string('authMechanism=MONGODB-AWS&authSource=admin')}`,
      )?.differences ?? [];
    expect(first?.field).toBe('connectionString');
  });

  it('tell no token, and whether it is another', () => {
    const withToken = (its: string, base: string): string => `${base}\nx-amz-security-token: ${its}`;
    const other = token.replace('EXAMPLE', 'CANARY1');
    const texts = [withToken(token, good), withToken(other, later(good))];
    const found = compared(...texts);
    expect(JSON.stringify(found)).not.toContain(token.slice(10, 30));
    expect(JSON.stringify(found)).not.toContain(other.slice(10, 30));
  });

  it('compare canonical requests by their form, and tell no token of them', () => {
    const request = (its: string, nonce: string): string =>
      [
        'POST',
        '/',
        '',
        'content-length:43',
        'content-type:application/x-www-form-urlencoded',
        'host:sts.amazonaws.com',
        'x-amz-date:20261123T101500Z',
        `x-amz-security-token:${its}`,
        'x-mongodb-gs2-cb-flag:n',
        `x-mongodb-server-nonce:${nonce}`,
        '',
        'content-length;content-type;host;x-amz-date;x-amz-security-token;x-mongodb-gs2-cb-flag;x-mongodb-server-nonce',
        'ab821ae955788b0e33ebd34c208442ccfc2d406e2edc5e7a39bd6458fbb4f843',
      ].join('\n');
    const [one, two] = [
      request(token, serverNonce),
      request(token.replace('EXAMPLE', 'CANARY1'), otherNonce),
    ];
    expect(compared(one, two)?.differences.filter(({ decisive }) => decisive)).toEqual([]);
    const found = compared(one, two.replace('host:', 'Host:'));
    expect(found?.differences[0]?.field).toBe('canonicalForm');
    expect(JSON.stringify(found)).not.toContain('CANARY1');
    expect(JSON.stringify(found)).not.toContain(token.slice(0, 20));
  });
});
