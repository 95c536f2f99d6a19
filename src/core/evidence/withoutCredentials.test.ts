import { describe, expect, test } from 'vitest';
import { payloadVectors, signatureVectors } from '../../testing/knownAnswers';
import { piecesIn } from './piecesIn';
import { readBrought } from './readBrought';

const { clientFirst, clientFirstByGo, serverFirst, clientFinal } = payloadVectors;
const hex = (base64: string): string => Buffer.from(base64, 'base64').toString('hex');
const authorization = signatureVectors[0]?.authorization ?? '';

const stsError = (code: string): string =>
  `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">\n  <Error>\n    <Type>Sender</Type>\n    <Code>${code}</Code>\n    <Message>The security token included in the request is invalid.</Message>\n  </Error>\n</ErrorResponse>\n`;

const asPiece = ({ kind, facts = {} }: { readonly kind: string; readonly facts?: object }) => ({
  kind,
  facts: expect.objectContaining(facts) as object,
});

describe('what holds no credentials is known for what it is', () => {
  test.each([
    [authorization, { kind: 'authorization-header' }],
    [`Authorization: ${authorization}`, { kind: 'authorization-header' }],
    [`curl -H 'Authorization: ${authorization}' https://sts.amazonaws.com`, { kind: 'authorization-header' }],

    [clientFirst, { kind: 'sasl-payload', facts: { payload: 'client-first' } }],
    [clientFirstByGo, { kind: 'sasl-payload', facts: { payload: 'client-first' } }],
    [serverFirst, { kind: 'sasl-payload', facts: { payload: 'server-first' } }],
    [clientFinal, { kind: 'sasl-payload', facts: { payload: 'client-final' } }],
    [
      `\n  ${clientFinal.slice(0, 76)}\n${clientFinal.slice(76)}\n`,
      { kind: 'sasl-payload', facts: { payload: 'client-final' } },
    ],
    [hex(serverFirst), { kind: 'sasl-payload', facts: { payload: 'server-first' } }],
    [hex(clientFirst).toUpperCase(), { kind: 'sasl-payload', facts: { payload: 'client-first' } }],
    [
      `{"$binary": {"base64": "${clientFinal}", "subType": "00"}}`,
      { kind: 'sasl-payload', facts: { payload: 'client-final' } },
    ],
    [
      `{"$binary": "${serverFirst}", "$type": "00"}`,
      { kind: 'sasl-payload', facts: { payload: 'server-first' } },
    ],
    [`BinData(0, "${clientFirst}")`, { kind: 'sasl-payload', facts: { payload: 'client-first' } }],
    [
      `Binary.createFromBase64('${clientFirst}', 0)`,
      { kind: 'sasl-payload', facts: { payload: 'client-first' } },
    ],

    [
      `{"saslContinue": 1, "conversationId": 1, "payload": {"$binary": {"base64": "AAAA", "subType": "00"}}}`,
      { kind: 'sasl-command', facts: { command: 'saslContinue' } },
    ],
    [`{ saslStart: 1, mechanism: 'MONGODB-AWS' }`, { kind: 'sasl-command', facts: { command: 'saslStart' } }],

    [stsError('InvalidClientTokenId'), { kind: 'sts-error', facts: { code: 'InvalidClientTokenId' } }],
    [stsError('wJalrXUtnFEMI'), { kind: 'sts-error' }],
    [
      '{"Error":{"Code":"SignatureDoesNotMatch","Message":"x","Type":"Sender"}}',
      { kind: 'sts-error', facts: { code: 'SignatureDoesNotMatch' } },
    ],
    [
      '<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::1:user/x</Arn></GetCallerIdentityResult></GetCallerIdentityResponse>',
      { kind: 'sts-identity' },
    ],

    ['bad auth : aws sts call has response 403', { kind: 'server-error', facts: { status: 403 } }],
    [
      "MongoServerError: bad auth : aws sts call has response 400, code: 8000, codeName: 'AtlasError'",
      { kind: 'server-error', facts: { status: 400 } },
    ],
    ['Unexpected GetCallerIdentity HTTP status code: 403', { kind: 'server-error', facts: { status: 403 } }],
    ['bad auth : user arn:aws:iam::111222333444:user/Shing is not found', { kind: 'server-error' }],
    ['Authentication failed. (18)', { kind: 'server-error' }],
    [
      "pymongo.errors.OperationFailure: Authentication failed., full error: {'ok': 0.0}",
      { kind: 'server-error' },
    ],
    ['The security token included in the request is invalid', { kind: 'sts-error' }],
    [
      'Signature expired: 20200317T000000Z is now earlier than 20200317T100000Z (20200317T101500Z - 15 min.)',
      { kind: 'sts-error' },
    ],
    ["Credential should be scoped to a valid region, not 'eu-west-1'.", { kind: 'sts-error' }],
    ['MongoAWSError: Could not load credentials from any providers', { kind: 'no-credentials' }],

    [
      '{"t":{"$date":"2026-11-24T12:00:00.000+00:00"},"s":"I","c":"ACCESS","id":20249,"ctx":"conn1","msg":"Authentication failed","attr":{"mechanism":"MONGODB-AWS"}}',
      { kind: 'server-log' },
    ],
  ] as const)('%#: %s', (text, piece) => {
    expect(readBrought(text).kind).toBe('nothing');
    expect(piecesIn(text).pieces).toContainEqual(expect.objectContaining(asPiece(piece)));
  });

  test.each([
    [
      'Node',
      'MongoServerError: bad auth : x\n    at Connection.onMessage (/app/node_modules/mongodb/lib/cmap/connection.js:230:30)\n    at process.processTicksAndRejections',
    ],
    [
      'Java',
      'com.mongodb.MongoSecurityException: Exception authenticating\n\tat com.mongodb.internal.connection.SaslAuthenticator.wrapException(SaslAuthenticator.java:273)\nCaused by: x',
    ],
    [
      '.NET',
      'MongoDB.Driver.MongoAuthenticationException: x\n   at MongoDB.Driver.Core.Authentication.SaslAuthenticator.Authenticate() in /src/SaslAuthenticator.cs:line 70',
    ],
    [
      'Python',
      'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\npymongo.errors.OperationFailure: bad auth : Authentication failed.',
    ],
    ['Go', 'panic: auth error\n\ngoroutine 1 [running]:\nmain.main()'],
    ['Rust', "thread 'main' panicked at src/main.rs:4:5:\ncalled `Result::unwrap()`"],
    [
      'Ruby',
      "/gems/mongo-2.21/lib/mongo/auth/base.rb:117:in `converse': User not authorized (Mongo::Auth::Unauthorized)\n\tfrom /gems/mongo/auth/aws.rb:1:in `x'",
    ],
  ])('a stack trace of %s', (_, text) => {
    expect(readBrought(text).kind).toBe('nothing');
    expect(piecesIn(text).pieces).toContainEqual(expect.objectContaining({ kind: 'stack-trace' }));
  });

  test('with the place at which it stands', () => {
    expect(piecesIn('\n bad auth : x \n').pieces).toMatchObject([
      { span: { start: 2, end: 14, line: 2, column: 2 } },
    ]);
  });

  test('unless it holds credentials as well', () => {
    const text = 'MongoServerError: bad auth\n    at connect (mongodb://AKIAX:abc@h/)';
    expect(readBrought(text)).toMatchObject({ kind: 'credentials', format: 'connection-string' });
  });

  test.each([
    ['a document of other fields', 'DAAAABB4AAEAAAAA'],
    ['base64 of anything', 'AAAA'.repeat(20)],
    ['an odd number of hex digits', 'abc'],
  ])('and %s is no payload', (_, text) => {
    expect(piecesIn(text).pieces).toEqual([]);
  });
});
