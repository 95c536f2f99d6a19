import type { ServerFault } from '../mongodbAws/server/faults';
import type { LabContext, Toggle } from './toggle';

const sandboxOnly = ({ mode }: LabContext): string | null =>
  mode === null ? 'A cluster’s server does what it does: choose Sandbox for this.' : null;

/** What the sandbox's server and its STS can be made to do wrong: the id of each is that of the fault. */
export const serverToggles = {
  'wire-version-8': {
    id: 'wire-version-8',
    title: 'maxWireVersion 8',
    group: 'server',
    description: 'hello says maxWireVersion 8, that of MongoDB 4.2.',
    at: 'hello',
    side: 'server',
    inapplicable: sandboxOnly,
    objection: () => ({
      point: 'wire-version',
      because: 'The client: the mechanism exists since MongoDB 4.4, which says 9.',
    }),
  },
  'mechanism-disabled': {
    id: 'mechanism-disabled',
    title: 'Mechanism not enabled',
    group: 'server',
    description: 'MONGODB-AWS is not among the server’s authenticationMechanisms.',
    at: 'server-first',
    side: 'server',
    inapplicable: sandboxOnly,
    objection: () => ({
      point: 'mechanism',
      because: 'The server: it refuses saslStart, and no challenge is issued.',
    }),
  },
  silence: {
    id: 'silence',
    title: 'Silence',
    group: 'server',
    description: 'The server never answers saslStart.',
    at: 'server-first',
    side: 'server',
    inapplicable: sandboxOnly,
    objection: () => ({
      point: 'no-reply',
      because: 'The client: it waits only so long, then gives up.',
    }),
  },
  'nonce-63': {
    id: 'nonce-63',
    title: 'Nonce of 63 bytes',
    group: 'server',
    description: 'The server nonce lacks its last byte.',
    at: 'server-first',
    side: 'server',
    inapplicable: sandboxOnly,
    objection: () => ({ point: 'nonce-length', because: 'The client: a server nonce has 64 bytes.' }),
  },
  'nonce-prefix': {
    id: 'nonce-prefix',
    title: 'Prefix of the nonce',
    group: 'server',
    description: 'The first byte of the server nonce is not that of the client nonce.',
    at: 'server-first',
    side: 'server',
    inapplicable: sandboxOnly,
    objection: () => ({
      point: 'nonce-prefix',
      because: 'The client: a server nonce begins with the client nonce of this conversation.',
    }),
  },
  'host-empty': {
    id: 'host-empty',
    title: 'Empty STS host',
    group: 'server',
    description: 'The server names no STS host.',
    at: 'server-first',
    side: 'server',
    inapplicable: sandboxOnly,
    objection: () => ({ point: 'host-empty', because: 'The client: an STS host has 1 to 255 bytes.' }),
  },
  'host-256': {
    id: 'host-256',
    title: 'STS host of 256 bytes',
    group: 'server',
    description: 'The server names an STS host that is one byte too long.',
    at: 'server-first',
    side: 'server',
    inapplicable: sandboxOnly,
    objection: () => ({ point: 'host-too-long', because: 'The client: an STS host has 1 to 255 bytes.' }),
  },
  'host-empty-label': {
    id: 'host-empty-label',
    title: 'STS host sts..com',
    group: 'server',
    description: 'The server names the STS host sts..com, whose second label is empty.',
    at: 'server-first',
    side: 'server',
    inapplicable: sandboxOnly,
    objection: () => ({
      point: 'host-empty-label',
      because: 'The client: no label of an STS host is empty.',
    }),
  },
  'extra-field': {
    id: 'extra-field',
    title: 'Extra field in the challenge',
    group: 'server',
    description: 'The server’s first payload has a field u beside s and h.',
    at: 'server-first',
    side: 'server',
    inapplicable: sandboxOnly,
    objection: () => ({
      point: null,
      because: 'Nobody: the specification does not forbid it. The drivers for C, Rust and .NET refuse it.',
    }),
  },
  'slow-sts': {
    id: 'slow-sts',
    title: 'Slow STS',
    group: 'sts',
    description: 'STS takes 3 seconds to answer.',
    at: 'sts',
    side: 'sts',
    inapplicable: sandboxOnly,
    objection: () => ({ point: null, because: 'Nobody: the server waits for STS, and the client for it.' }),
  },
  throttling: {
    id: 'throttling',
    title: 'Throttling',
    group: 'sts',
    description: 'STS answers that there were too many requests, and checks nothing.',
    at: 'sts',
    side: 'sts',
    inapplicable: sandboxOnly,
    objection: () => ({ point: 'throttled', because: 'STS: Throttling, whatever the request was.' }),
  },
  'token-expired': {
    id: 'token-expired',
    title: 'Session token expired',
    group: 'sts',
    description: 'To STS the time of the session token is over.',
    at: 'sts',
    side: 'sts',
    inapplicable: (context) =>
      sandboxOnly(context) ??
      (context.temporary ? null : 'These are long-term credentials, which do not expire.'),
    objection: () => ({
      point: 'token-expired',
      because: 'STS: everything is right, but the session token has expired. That is its last check.',
    }),
  },
} as const satisfies { readonly [Id in ServerFault]?: Toggle & { readonly id: Id } };
