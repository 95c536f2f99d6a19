import { serverModes } from '../../mongodbAws/server/modes';
import { clockToggle } from './clock';
import type { LabContext, Objection, ToggleEntry } from './toggle';

const mismatch = (why: string): Objection => ({
  point: 'signature',
  because: `STS: the signature is not the one that it computes, since ${why}.`,
});

/** MongoDB's own servers refuse other headers than theirs themselves; Percona leaves it to STS. */
function headers(context: LabContext, because: { server: string; sts: Objection }): Objection {
  const own = context.mode !== null && serverModes[context.mode].ownHeadersOnly;
  return own ? { point: 'signed-headers', because: because.server } : because.sts;
}

const misscoped = (what: string): Objection => ({
  point: 'scope',
  because: `STS: the credential scope has another ${what} than this request needs. In this sandbox that comes before it looks at the key.`,
});

/** What the client can be made to do wrong. */
export const clientToggles = {
  'secret-newline': {
    id: 'secret-newline',
    title: 'Line feed after the secret',
    group: 'credentials',
    description: 'The secret access key ends with a line feed, as “echo” leaves it in a file.',
    at: 'credentials',
    side: 'client',
    objection: () => mismatch('the client’s key has one character more'),
  },
  'secret-quotes': {
    id: 'secret-quotes',
    title: 'Secret in quotes',
    group: 'credentials',
    description: 'The quotes around the secret access key are taken for a part of it.',
    at: 'credentials',
    side: 'client',
    objection: () => mismatch('the client’s key has two characters more'),
  },
  'secret-plus': {
    id: 'secret-plus',
    title: 'Plus signs become spaces',
    group: 'credentials',
    description: 'Each plus sign in the secret access key becomes a space, as form decoding does it.',
    at: 'credentials',
    side: 'client',
    objection: () => mismatch('the client’s key has spaces for plus signs'),
  },
  'token-stale': {
    id: 'token-stale',
    title: 'Another key’s session token',
    group: 'credentials',
    description: 'A session token that does not belong to this key is signed and sent.',
    at: 'credentials',
    side: 'client',
    objection: ({ temporary }) => ({
      point: 'token-wrong',
      because: temporary
        ? 'STS: the signature is right, but the session token is not this key’s.'
        : 'STS: the signature is right, but a long-term key has no session token.',
    }),
  },
  'token-dropped': {
    id: 'token-dropped',
    title: 'Session token dropped',
    group: 'credentials',
    description: 'The session token is neither signed nor sent.',
    at: 'credentials',
    side: 'client',
    objection: () => ({
      point: 'token-missing',
      because: 'STS: the signature is right, but this key needs its session token.',
    }),
  },
  'flag-y': {
    id: 'flag-y',
    title: 'Flag y sent, n signed',
    group: 'conversation',
    description: 'saslStart says p = 121, the letter y, while the signed request says n.',
    at: 'client-first',
    side: 'client',
    objection: () => mismatch('the server sends on the flag that saslStart had'),
  },
  'auth-source': {
    id: 'auth-source',
    title: 'authSource admin',
    group: 'conversation',
    description: 'saslStart runs against the database admin, not $external.',
    at: 'client-first',
    side: 'client',
    objection: () => ({
      point: 'database',
      because: 'The server: it offers MONGODB-AWS on $external only.',
    }),
  },
  clock: clockToggle,
  'nonce-byte': {
    id: 'nonce-byte',
    title: 'A byte of the nonce',
    group: 'request',
    description: 'The last byte of the server nonce is another in what is signed.',
    at: 'request',
    side: 'client',
    objection: () => mismatch('the server sends on the nonce that it issued itself'),
  },
  'extra-header': {
    id: 'extra-header',
    title: 'An extra signed header',
    group: 'request',
    description:
      'The header accept is signed too. The sandbox’s server does not send it; what a real one sends beside its own list is not known.',
    at: 'request',
    side: 'client',
    objection: (context) =>
      headers(context, {
        server: 'The server: it refuses any signed headers but its own, before it asks STS.',
        sts: mismatch('this sandbox’s server sends no such header'),
      }),
  },
  'host-port': {
    id: 'host-port',
    title: 'Host with port',
    group: 'request',
    description: 'The host is signed with :443 after it.',
    at: 'request',
    side: 'client',
    objection: () => mismatch('the server sends the host without a port'),
  },
  body: {
    id: 'body',
    title: 'Another body',
    group: 'request',
    description: 'The body that is signed ends with Version=2011-06-16, a day off.',
    at: 'request',
    side: 'client',
    objection: () => mismatch('the server sends the body that it knows'),
  },
  'header-order': {
    id: 'header-order',
    title: 'Headers not sorted',
    group: 'signing',
    description: 'The signed headers stand in the reverse of their order.',
    at: 'canonical-request',
    side: 'client',
    objection: (context) =>
      headers(context, {
        server: 'The server: the list of signed headers is not its own, in its order. STS is not asked.',
        sts: mismatch('it sorts the headers by name'),
      }),
  },
  'blank-line': {
    id: 'blank-line',
    title: 'Blank line left out',
    group: 'signing',
    description: 'The canonical request has no blank line between the headers and their list.',
    at: 'canonical-request',
    side: 'client',
    objection: () => mismatch('its canonical request has that line'),
  },
  'scope-region': {
    id: 'scope-region',
    title: 'Another region',
    group: 'signing',
    description:
      'The credential scope has a region that is not the STS host’s, as AWS_REGION would put there.',
    at: 'string-to-sign',
    side: 'client',
    objection: () => misscoped('region'),
  },
  'scope-service': {
    id: 'scope-service',
    title: 'Another service',
    group: 'signing',
    description: 'The credential scope has the service iam in place of sts.',
    at: 'string-to-sign',
    side: 'client',
    objection: () => misscoped('service'),
  },
  'scope-terminator': {
    id: 'scope-terminator',
    title: 'Another terminator',
    group: 'signing',
    description: 'The credential scope ends with aws5_request in place of aws4_request.',
    at: 'string-to-sign',
    side: 'client',
    objection: () => misscoped('terminator'),
  },
  'upper-hex': {
    id: 'upper-hex',
    title: 'Upper-case hex',
    group: 'signing',
    description: 'The signature is written with A to F, not a to f.',
    at: 'signature',
    side: 'client',
    objection: () => mismatch('it compares lower-case hex'),
  },
} as const satisfies Record<string, ToggleEntry>;
