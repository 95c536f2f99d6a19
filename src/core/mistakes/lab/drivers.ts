import type { ToggleId } from './toggle';

/** The drivers whose code was read for this (protocol.md 2.4, 4.5 and 7; failures.md A.2 and A.7; their sources). */
export const driverNames = ['Rust', 'Node', 'Go', 'C', 'Python', 'Java', '.NET', 'Ruby'] as const;

export type DriverName = (typeof driverNames)[number];

/** What a driver can refuse by itself. */
export type DriverRejection =
  | 'wire-version'
  | 'nonce-length'
  | 'nonce-prefix'
  | 'host-empty'
  | 'host-too-long'
  | 'host-empty-label'
  | 'unknown-field'
  | 'auth-source';

/** What a driver makes of it. */
export type DriverReaction =
  /** It refuses; `text` is its message, null where only its kind of error is known, and that is in `error`. */
  | { readonly refuses: true; readonly text: string | null; readonly error?: string }
  /** It goes on. */
  | { readonly refuses: false }
  /** Its code was not read for this, or says nothing of it. */
  | null;

const says = (text: string, error?: string): DriverReaction => ({
  refuses: true,
  text,
  ...(error === undefined ? {} : { error }),
});
const throws = (error: string): DriverReaction => ({ refuses: true, text: null, error });
const refuses: DriverReaction = { refuses: true, text: null };
const goesOn: DriverReaction = { refuses: false };

/** Messages word for word, for what the sandbox's server does; “…” stands for the host of 256 bytes. */
const reactions: Readonly<Record<DriverRejection, Readonly<Record<DriverName, DriverReaction>>>> = {
  'wire-version': {
    Rust: goesOn,
    Node: says(
      'Server at … reports maximum wire version 8, but this version of the Node.js Driver requires at least 9 (MongoDB 4.4)',
      'MongoServerSelectionError',
    ),
    Go: refuses,
    C: goesOn,
    Python: says('MONGODB-AWS authentication requires MongoDB version 4.4 or later', 'ConfigurationError'),
    Java: goesOn,
    '.NET': null,
    Ruby: refuses,
  },
  'nonce-length': {
    Rust: says('MONGODB-AWS failure: incorrect length server nonce'),
    Node: says('Invalid server nonce length 63, expected 64', 'MongoRuntimeError'),
    Go: says('server reply nonce was not 64 bytes'),
    C: says('server reply nonce was not 64 bytes'),
    Python: says('Server returned an invalid nonce.'),
    Java: says('Server nonce must be 64 bytes', 'SaslException'),
    '.NET': says('Server sent an invalid nonce.'),
    Ruby: goesOn,
  },
  'nonce-prefix': {
    Rust: says('MONGODB-AWS failure: mismatched nonce'),
    Node: says('Server nonce does not begin with client nonce', 'MongoRuntimeError'),
    Go: says('server nonce did not extend client nonce'),
    C: says('server reply nonce prefix did not match client nonce'),
    Python: says('Server returned an invalid nonce.'),
    Java: says('The first 32 bytes of the server nonce must be the client nonce', 'SaslException'),
    '.NET': says('Server sent an invalid nonce.'),
    Ruby: throws('InvalidNonce'),
  },
  'host-empty': {
    Rust: says('MONGODB-AWS failure: sts host must be non-empty'),
    Node: says('Server returned an invalid host: ""'),
    Go: says('invalid STS host: empty'),
    C: says('invalid STS host: empty'),
    Python: says('Server returned an invalid sts host: '),
    Java: says('Invalid host'),
    '.NET': says('Server returned an invalid sts host.'),
    Ruby: throws('NameError'),
  },
  'host-too-long': {
    Rust: says('MONGODB-AWS failure: sts host cannot be more than 255 bytes'),
    Node: says('Server returned an invalid host: "…"'),
    Go: says('invalid STS host: too large'),
    C: says('invalid STS host: too large'),
    Python: says('Server returned an invalid sts host: …'),
    Java: goesOn,
    '.NET': says('Server returned an invalid sts host.'),
    Ruby: throws('NameError'),
  },
  'host-empty-label': {
    Rust: says('MONGODB-AWS failure: sts host cannot contain empty labels'),
    Node: says('Server returned an invalid host: "sts..com"'),
    Go: says('invalid STS host: empty part'),
    C: says('invalid STS host: empty part'),
    Python: says('Server returned an invalid sts host: sts..com'),
    Java: says('Invalid host'),
    '.NET': says('Server returned an invalid sts host.'),
    Ruby: says('Host has an empty component: sts..com', 'InvalidServerAuthHost'),
  },
  'unknown-field': {
    Rust: says('MONGODB-AWS failure: invalid server response'),
    Node: goesOn,
    Go: goesOn,
    C: says("unexpected field from server's reply: u"),
    Python: goesOn,
    Java: goesOn,
    '.NET': says('Server returned unexpected fields: u.'),
    Ruby: goesOn,
  },
  'auth-source': {
    Rust: says('MONGODB-AWS failure: auth source must be $external'),
    Node: says("Invalid source 'admin' for mechanism 'MONGODB-AWS' specified."),
    Go: says('auth source must be $external'),
    C: says(
      `'MONGODB-AWS' authentication mechanism requires "$external" authSource, but "admin" was specified`,
    ),
    Python: says('authentication source must be $external or None for MONGODB-AWS'),
    Java: goesOn,
    '.NET': says('MONGODB-AWS authentication may only use the $external source.'),
    Ruby: null,
  },
};

const rejections: Readonly<Partial<Record<ToggleId, DriverRejection>>> = {
  'wire-version-8': 'wire-version',
  'nonce-63': 'nonce-length',
  'nonce-prefix': 'nonce-prefix',
  'host-empty': 'host-empty',
  'host-256': 'host-too-long',
  'host-empty-label': 'host-empty-label',
  'extra-field': 'unknown-field',
  'auth-source': 'auth-source',
};

/** How each of the eight drivers would meet this; null for what a driver has no say in, or never does. */
export function driverReactions(id: ToggleId): Readonly<Record<DriverName, DriverReaction>> | null {
  const rejection = rejections[id];
  return rejection === undefined ? null : reactions[rejection];
}
