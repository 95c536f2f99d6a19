/** The four parties of the handshake. */
export const parties = ['you', 'proxy', 'server', 'sts'] as const;
export type Party = (typeof parties)[number];

export const partyNames = {
  you: 'You',
  proxy: 'Proxy',
  server: 'Server',
  sts: 'STS',
} as const satisfies Record<Party, string>;

export interface Step {
  readonly id: StepId;
  readonly title: string;
  /** Who acts, and towards whom; without `to` it happens inside `from`. */
  readonly from: Party;
  readonly to?: Party;
  /** Where the specification says so. */
  readonly spec: Spec;
  /** The specification’s next step, where that has none of its own here but stands at the end of this one. */
  readonly nextSpec?: Spec;
}

interface Spec {
  readonly label: string;
  readonly url: string;
}

const auth = 'https://github.com/mongodb/specifications/blob/master/source/auth/auth.md#mongodb-aws';
const sigv4 = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html';
const uri =
  'https://github.com/mongodb/specifications/blob/master/source/connection-string/connection-string-spec.md';
const srv =
  'https://github.com/mongodb/specifications/blob/master/source/initial-dns-seedlist-discovery/initial-dns-seedlist-discovery.md';
const hello = 'https://github.com/mongodb/specifications/blob/master/source/mongodb-handshake/handshake.md';
const identity = 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html';

/** The ids are a contract: links, tests and scripts find steps by them. */
export const stepIds = [
  'credentials',
  'resolve',
  'connect',
  'hello',
  'client-first',
  'server-first',
  'request',
  'canonical-request',
  'string-to-sign',
  'signing-key',
  'signature',
  'client-final',
  'sts',
  'verdict',
] as const;

export type StepId = (typeof stepIds)[number];

export const steps: Readonly<Record<StepId, Step>> = {
  credentials: {
    id: 'credentials',
    title: 'Credentials',
    from: 'you',
    spec: { label: 'auth.md', url: auth },
  },
  resolve: {
    id: 'resolve',
    title: 'Resolve',
    from: 'proxy',
    spec: { label: 'Seedlist discovery', url: srv },
  },
  connect: {
    id: 'connect',
    title: 'Connect',
    from: 'proxy',
    to: 'server',
    spec: { label: 'Connection string', url: uri },
  },
  hello: { id: 'hello', title: 'Hello', from: 'you', to: 'server', spec: { label: 'Handshake', url: hello } },
  'client-first': {
    id: 'client-first',
    title: 'Client first',
    from: 'you',
    to: 'server',
    spec: { label: 'auth.md', url: auth },
  },
  'server-first': {
    id: 'server-first',
    title: 'Server first',
    from: 'server',
    to: 'you',
    spec: { label: 'auth.md', url: auth },
  },
  request: { id: 'request', title: 'Request', from: 'you', spec: { label: 'auth.md', url: auth } },
  'canonical-request': {
    id: 'canonical-request',
    title: 'Canonical request',
    from: 'you',
    spec: { label: 'SigV4, step 1', url: `${sigv4}#create-canonical-request` },
    nextSpec: { label: 'SigV4, step 2', url: `${sigv4}#create-canonical-request-hash` },
  },
  'string-to-sign': {
    id: 'string-to-sign',
    title: 'String to sign',
    from: 'you',
    spec: { label: 'SigV4, step 3', url: `${sigv4}#create-string-to-sign` },
  },
  'signing-key': {
    id: 'signing-key',
    title: 'Signing key',
    from: 'you',
    spec: { label: 'SigV4, step 4', url: `${sigv4}#derive-signing-key` },
  },
  signature: {
    id: 'signature',
    title: 'Signature',
    from: 'you',
    spec: { label: 'SigV4, step 5', url: `${sigv4}#calculate-signature` },
  },
  'client-final': {
    id: 'client-final',
    title: 'Client final',
    from: 'you',
    to: 'server',
    spec: { label: 'auth.md', url: auth },
  },
  sts: {
    id: 'sts',
    title: 'STS',
    from: 'server',
    to: 'sts',
    spec: { label: 'GetCallerIdentity', url: identity },
  },
  verdict: {
    id: 'verdict',
    title: 'Verdict',
    from: 'server',
    to: 'you',
    spec: { label: 'auth.md', url: auth },
  },
};

export function isStepId(text: string): text is StepId {
  return (stepIds as readonly string[]).includes(text);
}

/** The step after (1) or before (-1) another; the first and the last have none beyond them, and stay. */
export function stepBeside(step: StepId, by: 1 | -1): StepId {
  return stepIds[stepIds.indexOf(step) + by] ?? step;
}
