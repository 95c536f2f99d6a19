import {
  ours,
  asia,
  akia,
  secret,
  token,
  keys,
  withToken,
  session,
  notFound,
  whoAmI,
  host,
  header,
  date,
  withTokenSigned,
  nonce,
  type PairRow,
} from './pairTexts';

/** The rest of the pairs: credentials, a signed request, times, drivers. */
export const loginPairs: readonly PairRow[] = [
  {
    pair: 'AKIA and a token',
    code: 'token-of-another-key',
    so: [keys(akia, [`AWS_SESSION_TOKEN=${token}`])],
    not: [keys(akia)],
  },
  {
    pair: 'ASIA and no token',
    code: 'token-missing',
    so: [keys(asia)],
    not: [withToken],
  },
  {
    pair: 'the key’s prefix and what it should be',
    code: 'key-id-is-unique-id',
    so: [keys('AROAY34FZKBOKMUTVV7A')],
    not: [keys(akia)],
  },
  {
    pair: 'the key’s prefix and the kind of identity that STS names',
    code: 'pair-key-kind',
    so: [keys(akia), whoAmI(session(ours))],
    not: [keys(akia), whoAmI(`arn:aws:iam::${ours}:user/ada`)],
    names: ['AKIA', 'assumed-role/app'],
  },
  {
    pair: 'the key’s prefix and the kind of identity that the server names',
    code: 'pair-key-kind',
    so: [header(), date, notFound(session(ours))],
    not: [header({ id: asia, signed: withTokenSigned }), date, notFound(session(ours))],
  },
  {
    pair: 'the key’s prefix and the token among the signed headers',
    code: 'token-of-another-key',
    so: [header({ signed: withTokenSigned }), date, `AWS_SESSION_TOKEN=${token}`],
    not: [header(), date],
  },
  {
    pair: 'one secret in two pieces',
    code: 'pair-told-otherwise',
    so: [
      keys(akia),
      `mongodb+srv://${akia}:${encodeURIComponent(secret.replace('FEMI', 'FEMY'))}@h.example/`,
    ],
    not: [keys(akia), `mongodb+srv://${akia}:${encodeURIComponent(secret)}@h.example/`],
    names: ['the secret access key'],
  },
  {
    pair: 'one key ID in two pieces',
    code: 'pair-told-otherwise',
    so: [keys('AKIAQNZGKIQY56JQ7WML'), header(), date],
    not: [keys(akia), header(), date],
    names: ['the access key ID'],
  },
  {
    pair: 'one date in two pieces',
    code: 'pair-told-otherwise',
    so: [header(), date, 'x-amz-date: 20261128T101700Z'],
    not: [header(), date, 'x-amz-date:20261128T101500Z'],
  },
  {
    pair: 'one nonce in two pieces',
    code: 'pair-told-otherwise',
    so: [header(), date, nonce(1), nonce(2)],
    not: [header(), date, nonce(1), nonce(1)],
  },
  {
    pair: 'one STS host in two pieces',
    code: 'pair-told-otherwise',
    so: [header(), host('sts.amazonaws.com'), host('sts.eu-west-1.amazonaws.com')],
    not: [header(), host('sts.amazonaws.com'), host('sts.amazonaws.com')],
  },
  {
    pair: 'the scope’s region and the STS host, of a header alone',
    code: 'pair-scope-host',
    so: [header({ region: 'eu-west-1' }).replace(/x-mongodb-/g, 'x-other-'), host('sts.amazonaws.com')],
    not: [header().replace(/x-mongodb-/g, 'x-other-'), host('sts.amazonaws.com')],
  },
  {
    pair: 'the scope’s region and the STS host',
    code: 'scope-region-other',
    so: [header({ region: 'eu-west-1' }), date, host('sts.amazonaws.com')],
    not: [header(), date, host('sts.amazonaws.com')],
  },
  {
    pair: 'the scope’s day and the date',
    code: 'scope-day-other',
    so: [header({ day: '20261127' }), date],
    not: [header(), date],
  },
  {
    pair: 'the date and the clock of the server’s hello',
    code: 'time-clock-shown',
    so: [
      header(),
      date,
      '{ isWritablePrimary: true, maxWireVersion: 21, localTime: ISODate("2026-11-28T10:55:00Z"), ok: 1 }',
    ],
    not: [
      header(),
      date,
      '{ isWritablePrimary: true, maxWireVersion: 21, localTime: ISODate("2026-11-28T10:16:00Z"), ok: 1 }',
    ],
  },
  {
    pair: 'an expiry and the present',
    code: 'time-credentials-ended',
    so: [
      JSON.stringify({
        AccessKeyId: asia,
        SecretAccessKey: secret,
        SessionToken: token,
        Expiration: '2026-11-28T09:00:00Z',
      }),
    ],
    not: [
      JSON.stringify({
        AccessKeyId: asia,
        SecretAccessKey: secret,
        SessionToken: token,
        Expiration: '2026-11-28T11:00:00Z',
      }),
    ],
  },
  {
    pair: 'a line break, or a percent escape, and what a secret is',
    code: 'blemish',
    so: [JSON.stringify({ AccessKeyId: akia, SecretAccessKey: secret.replace('/', '%2F') })],
    not: [JSON.stringify({ AccessKeyId: akia, SecretAccessKey: secret })],
  },
  {
    pair: 'a plus sign in the connection string and the driver that reads it',
    code: 'uri-plus-becomes-space',
    so: [
      `mongodb+srv://${akia}:${secret.replace(/\//g, '%2F').replace('FEMI', 'F+MI')}@h.example/?authMechanism=MONGODB-AWS`,
    ],
    not: [`mongodb+srv://${akia}:${secret.replace(/\//g, '%2F')}@h.example/?authMechanism=MONGODB-AWS`],
    beside: { driver: { driver: 'python' } },
  },
  {
    pair: 'credentials in the connection string and the driver’s version',
    code: 'uri-credentials-inside',
    so: [`mongodb+srv://${akia}:${encodeURIComponent(secret)}@h.example/?authMechanism=MONGODB-AWS`],
    not: ['mongodb+srv://h.example/?authMechanism=MONGODB-AWS'],
    beside: { driver: { driver: 'node', version: '7.1.0' } },
  },
  {
    pair: 'the agent of Pod Identity and a driver that does not read it',
    code: 'source-pod-identity',
    so: [
      'AWS_CONTAINER_CREDENTIALS_FULL_URI=http://169.254.170.23/v1/credentials',
      'go.mongodb.org/mongo-driver v1.17.9',
    ],
    not: ['AWS_CONTAINER_CREDENTIALS_FULL_URI=http://169.254.170.23/v1/credentials', 'pymongo==4.17.0'],
  },
];
