import { describe, expect, it } from 'vitest';
import type { FaultData } from '../../../core/fault/facts';
import type { HandshakeEvent } from '../../../core/trace/events';
import { findingsOf } from '../../../page/state/selectors/findings';
import { explain } from '../explain';
import { readRefusal, type Refusal } from '../../../core/findings/readRefusal';

/** Another mechanism is told by its name beside the message, not by the message. */
type Kind = Exclude<Refusal['kind'], 'other-mechanism'>;

/** Replies and log lines of real servers, as they are reported in public, with the code that comes with each. */
const messages: readonly (readonly [
  server: string,
  code: number | undefined,
  message: string,
  kind: Kind,
])[] = [
  // Atlas
  ['Atlas', 8000, 'bad auth : aws sts call has response 403', 'sts-status'],
  ['Atlas', 8000, 'bad auth : aws sts call has response 400', 'sts-status'],
  ['Atlas', 8000, 'bad auth : aws sts call has response 503', 'sts-status'],
  ['Atlas', 8000, 'bad auth : user arn:aws:iam::111222333444:user/Shing is not found', 'user-not-found'],
  [
    'Atlas, through a driver',
    8000,
    '(AtlasError) bad auth : user arn:aws:sts::123456789012:assumed-role/app/i-0abc is not found',
    'user-not-found',
  ],
  ['Atlas', 8000, 'bad auth : Authentication failed.', 'untold'],
  ['Atlas, older', 8000, 'bad auth Authentication failed.', 'untold'],
  ['Atlas', 8000, 'user is not allowed to do action [find] on [test.things]', 'not-permitted'],
  // mongod
  [
    'mongod',
    11,
    'Could not find user "arn:aws:sts::123456789012:assumed-role/node-group/*" for db "$external"',
    'user-not-found',
  ],
  [
    'mongod, its log',
    undefined,
    'UserNotFound: Could not find user "arn:aws:sts::123456789012:assumed-role/node-group/*" for db "$external"',
    'user-not-found',
  ],
  ['mongod', 11, '', 'user-not-found'],
  ['mongod', 18, 'Authentication failed.', 'untold'],
  ['mongod', 18, '', 'untold'],
  [
    'mongod, its log',
    undefined,
    'OperationFailed: Unexpected http status code from server: 403',
    'sts-status',
  ],
  [
    'mongod, its log',
    undefined,
    'OperationFailed: Bad HTTP response from API server: Couldn’t connect to server',
    'sts-unreachable',
  ],
  [
    'mongod, its log',
    undefined,
    'OperationFailed: Bad HTTP response from API server: Timeout was reached',
    'sts-unreachable',
  ],
  ['mongod', 334, 'Received authentication for mechanism MONGODB-AWS which is not enabled', 'mechanism'],
  [
    'mongod, older',
    2,
    'Received authentication for mechanism MONGODB-AWS which is unknown or not enabled',
    'mechanism',
  ],
  ['mongod', 334, "Unsupported mechanism 'MONGODB-AWS' on authentication database 'admin'", 'mechanism'],
  ['mongod, older', 2, "Unsupported mechanism 'MONGODB-AWS' on authentication database 'admin'", 'mechanism'],
  ['Amazon DocumentDB', -301, 'Unsupported mechanism', 'mechanism'],
  ['mongod', 2, 'Invalid SASLPayload type. Expected Base64 or BinData, got: 3', 'payload'],
  ['mongod', 2, 'Invalid SASLPayload subtype. Expected BinDataGeneral, got: 5', 'payload'],
  ['mongod', 2, 'Invalid value for maxTimeMS', 'other'],
  ['mongod', 17, 'No SASL session state found', 'conversation'],
  ['mongod', 17, 'saslContinue must follow saslStart', 'conversation'],
  ['mongod', 17, 'sasl: Mismatched conversation id', 'conversation'],
  ['mongod', 40415, "BSON field 'saslStart.speculative' is an unknown field.", 'unknown-field'],
  ['mongod', 13, 'Command find requires authentication', 'not-logged-in'],
  ['mongod', 13, 'not authorized on test to execute command { find: "things" }', 'not-permitted'],
  // Percona
  ['Percona, its log', 18, 'Unexpected GetCallerIdentity HTTP status code: 403', 'sts-status'],
  ['Percona, its log', 18, 'Unexpected GetCallerIdentity HTTP status code: 400', 'sts-status'],
  ['Percona, its log', 18, 'Invalid AWS authentication step: 3', 'conversation'],
  [
    'Percona',
    11,
    'Could not find user "arn:aws:iam::123456789012:role/app" for db "$external"',
    'user-not-found',
  ],
  // STS's own words, where a server passes them on
  [
    'a log since 4.4',
    undefined,
    '<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code><Message>Signature expired: 20261128T101500Z is now earlier than 20261128T102000Z (20261128T103500Z - 15 min.)</Message></Error></ErrorResponse>',
    'sts-words',
  ],
  [
    'the sandbox, as Teaching',
    18,
    'Authentication failed. STS answered 403 ExpiredToken: The security token included in the request is expired',
    'sts-words',
  ],
  // what is no answer of STS
  ['a proxy tier', 8000, 'bad auth : could not reach STS', 'sts-unreachable'],
  ['a proxy tier', 8000, 'sts.amazonaws.com: connection refused', 'sts-unreachable'],
];

function explained(code: number | undefined, serverMessage: string, address = '') {
  const fault: FaultData<'server-refused'> = {
    code: 'server-refused',
    serverMessage,
    ...(code === undefined ? {} : { serverCode: code }),
  };
  const log: readonly HandshakeEvent[] = [
    {
      type: 'started',
      at: 0,
      wall: 0,
      target: { kind: 'cluster', address },
      accessKeyId: 'AKIA',
      temporary: false,
    },
  ];
  const ending = { outcome: 'rejected', step: 'verdict', fault } as const;
  const { findings } = findingsOf([...log, { type: 'ended', at: 1, ending }]);
  const { sentence, next } = explain(ending, findings);
  return { sentence, next, all: [sentence, ...next].join(' ') };
}

describe('a refusal is read by its words first', () => {
  it.each(messages)('%s, code %s: “%s” is %s', (_server, serverCode, serverMessage, kind) => {
    const words = { serverMessage, ...(serverCode === undefined ? {} : { serverCode }) };
    expect(readRefusal(words).kind).toBe(kind);
  });

  it('has a real message for every kind', () => {
    const kinds: Readonly<Record<Kind, true>> = {
      'user-not-found': true,
      'sts-words': true,
      'sts-status': true,
      'sts-unreachable': true,
      mechanism: true,
      payload: true,
      'unknown-field': true,
      conversation: true,
      'not-logged-in': true,
      'not-permitted': true,
      untold: true,
      other: true,
    };
    expect(new Set(messages.map(([, , , kind]) => kind))).toEqual(new Set(Object.keys(kinds)));
  });
});

describe('a refusal is explained by what its words tell', () => {
  /** STS accepted, was not reached, was not asked, or nobody knows. */
  const blameless = messages.filter(([, , , kind]) => kind !== 'sts-status' && kind !== 'sts-words');

  it.each(blameless)('%s, code %s: “%s” blames neither key nor secret', (_server, code, message) => {
    expect(explained(code, message).all).not.toMatch(/\bsecret\b|\bkey\b|session token|ASIA|AKIA/i);
  });

  it.each(messages.filter(([, , , kind]) => kind !== 'sts-status' && kind !== 'sts-words'))(
    '%s, code %s: “%s” does not have STS refuse',
    (_server, code, message) => {
      expect(explained(code, message).sentence).not.toMatch(/STS refused|and STS answered/);
    },
  );

  it.each<[what: string, code: number | undefined, message: string, sentence: RegExp, next: RegExp]>([
    [
      '403: STS refused, and what it can be',
      8000,
      'bad auth : aws sts call has response 403',
      /STS refused the signed request with 403/,
      /length of the secret/,
    ],
    [
      '400: malformed or throttled, which is not a 403',
      8000,
      'bad auth : aws sts call has response 400',
      /400: the request was malformed, or throttled/,
      /space or a line feed in the access key ID/,
    ],
    [
      'another status: no judgement',
      8000,
      'bad auth : aws sts call has response 503',
      /503, which is no judgement/,
      /^Wait a moment/,
    ],
    [
      'a role in Atlas: the IAM role’s ARN, type ROLE',
      8000,
      'bad auth : user arn:aws:sts::123456789012:assumed-role/app/i-0abc is not found',
      /STS accepted the signature .* arn:aws:sts::123456789012:assumed-role\/app\/i-0abc\. The database has no user/,
      /^In Atlas .* type ROLE, ARN arn:aws:iam::123456789012:role\/app$/,
    ],
    [
      'a user in Atlas: its own ARN, type USER',
      8000,
      'bad auth : user arn:aws:iam::111222333444:user/Shing is not found',
      /STS accepted/,
      /type USER, ARN arn:aws:iam::111222333444:user\/Shing$/,
    ],
    [
      'a user elsewhere: by the name that was looked up',
      11,
      'Could not find user "arn:aws:sts::123456789012:assumed-role/app/*" for db "$external"',
      /STS accepted/,
      /^Self-hosted: .* named arn:aws:sts::123456789012:assumed-role\/app\/\*, letter for letter$/,
    ],
    [
      'code 11 without a word',
      11,
      '',
      /STS accepted the signature and told the server who is calling/,
      /^Create a database user/,
    ],
    [
      '18: the server does not tell, and may not have reached STS',
      18,
      'Authentication failed.',
      /does not say why.*the server may not have reached STS/,
      /aws sts get-caller-identity/,
    ],
    [
      'an STS that was not reached',
      undefined,
      'OperationFailed: Bad HTTP response from API server: Timeout was reached',
      /got no answer from STS, so STS has not judged/,
      /on port 443/,
    ],
    [
      'a mechanism that is not enabled',
      2,
      'Received authentication for mechanism MONGODB-AWS which is unknown or not enabled',
      /does not offer MONGODB-AWS/,
      /authenticationMechanisms/,
    ],
    [
      'another database',
      334,
      "Unsupported mechanism 'MONGODB-AWS' on authentication database 'admin'",
      /on the database \$external only/,
      /^authSource/,
    ],
    [
      'code 2 for a payload is not the mechanism',
      2,
      'Invalid SASLPayload type. Expected Base64 or BinData, got: 3',
      /could not take the payload/,
      /subtype 0/,
    ],
    [
      'STS’s words: the clock, and by how much',
      18,
      'Signature expired: 20261128T101500Z is now earlier than 20261128T102000Z (20261128T103500Z - 15 min.)',
      /passes on what STS said/,
      /20 minutes behind/,
    ],
  ])('%s', (_what, code, message, sentence, next) => {
    const told = explained(code, message);
    expect(told.sentence).toMatch(sentence);
    expect(told.next[0]).toMatch(next);
  });

  it('code 2 with words that are not known is not said to be about the mechanism', () => {
    expect(explained(2, 'Invalid value for maxTimeMS').all).not.toContain('MONGODB-AWS');
  });

  it('at a host of Atlas, what Atlas takes comes first, whatever the code', () => {
    const message = 'Could not find user "arn:aws:sts::123456789012:assumed-role/app/x" for db "$external"';
    const { next } = explained(11, message, 'mongodb+srv://cluster0.abcde.mongodb.net/');
    expect(next[0]).toContain('type ROLE, ARN arn:aws:iam::123456789012:role/app');
  });

  it('an identity that is neither user nor role has no user to create in Atlas', () => {
    const { next } = explained(8000, 'bad auth : user arn:aws:iam::123456789012:root is not found');
    expect(next[0]).toContain('this identity is neither');
  });
});
