import { Binary } from 'bson';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../core/bson/document';
import { loginCommands, refusalOf } from './relayedCommands';

const payload = new Binary(new Uint8Array(4));
const bodies: Partial<Record<string, Document>> = { saslStart: { mechanism: 'MONGODB-AWS', payload } };

function refusal(command: string, body: Document = {}, all = false, legacyCollection?: string): unknown {
  const request = { requestId: 1, command, wantsReply: true, body: { [command]: 1, ...body } };
  return refusalOf(legacyCollection === undefined ? request : { ...request, legacyCollection }, all)?.code;
}

describe.each([
  ['alone', false],
  ['with --relay-all', true],
])('the relay %s, before a login', (_mode, all) => {
  it.each(loginCommands)('passes %s', (name) => {
    expect(refusal(name, bodies[name], all)).toBeUndefined();
  });

  it.each(['find', 'insert', 'listDatabases', 'Hello', 'ISMASTER', 'authenticate', 'logout', '$eval', ''])(
    'refuses the command "%s" by code 59',
    (name) => {
      expect(refusal(name, {}, all)).toBe(59);
    },
  );

  it.each(['PLAIN', 'SCRAM-SHA-256', 'MONGODB-X509', 'MONGODB-OIDC', 'mongodb-aws', '', 7, undefined])(
    'refuses the mechanism %s by code 334',
    (mechanism) => {
      expect(refusal('saslStart', { mechanism, payload }, all)).toBe(334);
      expect(refusal('hello', { speculativeAuthenticate: { saslStart: 1, mechanism } }, all)).toBe(334);
    },
  );

  it('passes a speculation by MONGODB-AWS, and refuses one that is no document', () => {
    const speculativeAuthenticate = { saslStart: 1, mechanism: 'MONGODB-AWS', payload };
    expect(refusal('hello', { speculativeAuthenticate }, all)).toBeUndefined();
    expect(refusal('hello', { speculativeAuthenticate: null }, all)).toBe(334);
    expect(refusal('hello', { speculativeAuthenticate: 'MONGODB-AWS' }, all)).toBe(334);
  });

  it('passes nothing but hello by OP_QUERY, and to admin.$cmd only', () => {
    expect(refusal('ismaster', {}, all, 'admin.$cmd')).toBeUndefined();
    expect(refusal('hello', {}, all, 'test.$cmd')).toBe(59);
    expect(refusal('hello', {}, all, 'admin.users')).toBe(59);
    expect(refusal('ping', {}, all, 'admin.$cmd')).toBe(59);
    expect(refusal('saslStart', bodies.saslStart, all, 'admin.$cmd')).toBe(59);
  });
});

it('says what passes and what would let the rest pass, and quotes nothing', () => {
  const request = {
    requestId: 1,
    command: 'dropDatabase',
    wantsReply: true,
    body: { dropDatabase: 1, comment: 'sesame' },
  };
  expect(refusalOf(request, false)).toEqual({
    ok: 0,
    code: 59,
    codeName: 'CommandNotFound',
    errmsg:
      "Countersign's relay passes the login and nothing else; started with --relay-all it also passes what follows a login",
  });
  expect(refusalOf(request, true)).toMatchObject({
    errmsg: "Countersign's relay passes the login only, until it has succeeded",
  });
});
