import { base64Decode, base64Encode } from '../../bytes/base64';
import { Secret } from '../../credentials/secret';
import type { ServerFault } from '../../mongodbAws/server/faults';
import type { Mistake, MistakeParameter } from './mistake';
import { nonceHeader } from './nonce/otherBytes';
import type { Variation } from './variation';

/** Minutes of ten years: the dates stay dates of four digits. */
const farthest = 10 * 366 * 24 * 60;

/** Belongs to no key. */
const otherToken = 'IQoJb3JpZ2luX2VjEXAMPLE==';

const sts = { side: 'sts', at: 'sts' } as const;

/** Every mistake that can be made on purpose, in the order in which they are shown, and made where several meet at one step. */
export const mistakes = {
  'secret-newline': client('credentials', { seen: { secret: (secret) => `${secret}\n` } }),
  'secret-quotes': client('credentials', { seen: { secret: (secret) => `"${secret}"` } }),
  'secret-plus': client('credentials', {
    seen: { secret: (secret) => secret.replaceAll('+', ' ') },
    needs: 'plus-sign',
  }),
  'token-stale': client('credentials', {
    make: { credentials: (credentials) => ({ ...credentials, sessionToken: new Secret(otherToken) }) },
  }),
  'token-dropped': client('credentials', {
    make: { credentials: ({ sessionToken: _dropped, ...rest }) => rest },
    needs: 'session-token',
  }),
  'flag-y': client('client-first', {
    make: { opening: { flag: 'y'.charCodeAt(0) } },
    seen: { header: 'x-mongodb-gs2-cb-flag', value: () => 'n' },
  }),
  'auth-source': client('client-first', { make: { opening: { database: 'admin' } } }),
  clock: client('request', {
    make: (minutes) => ({ clockMs: minutes * 60_000 }),
    parameter: { initial: -20, min: -farthest, max: farthest },
  }),
  'nonce-byte': client('request', {
    make: { header: nonceHeader, value: lastByteChanged },
  }),
  'extra-header': client('request', { seen: { header: 'accept', value: () => 'application/xml' } }),
  'host-port': client('request', {
    seen: { header: 'host', value: (host) => `${host}:443` },
  }),
  body: client('request', { seen: { body: (body) => body.replace('2011-06-15', '2011-06-16') } }),
  'header-order': client('canonical-request', { seen: { order: (items) => items.toReversed() } }),
  'blank-line': client('canonical-request', { seen: { parts: { blankLines: 0 } } }),
  'scope-region': client('string-to-sign', {
    make: {
      scope: (scope) => ({ ...scope, region: scope.region === 'eu-west-1' ? 'us-east-1' : 'eu-west-1' }),
    },
  }),
  'scope-service': client('string-to-sign', {
    make: { scope: (scope) => ({ ...scope, service: 'iam' }) },
  }),
  'scope-terminator': client('string-to-sign', { make: { terminator: 'aws5_request' } }),
  'upper-hex': client('signature', { seen: { parts: { writing: 'upper-hex' } } }),
  'wire-version-8': server('hello'),
  'mechanism-disabled': server('server-first'),
  silence: server('server-first'),
  'nonce-63': server('server-first'),
  'nonce-prefix': server('server-first'),
  'host-empty': server('server-first'),
  'host-256': server('server-first'),
  'host-empty-label': server('server-first'),
  'extra-field': server('server-first'),
  'slow-sts': sts,
  throttling: sts,
  'token-expired': { ...sts, needs: 'expiration' },
} satisfies Record<string, Mistake> & {
  readonly [Id in ServerFault]?: Mistake & { readonly side: 'server' | 'sts' };
};

export type MistakeId = keyof typeof mistakes;

/** Those that a signature tells. */
export type SeenMistakeId = {
  [Id in MistakeId]: (typeof mistakes)[Id] extends { readonly seen: Variation } ? Id : never;
}[MistakeId];

/** Those that take a number. */
export type WithParameter = {
  [Id in MistakeId]: (typeof mistakes)[Id] extends { readonly parameter: MistakeParameter } ? Id : never;
}[MistakeId];

/** In the table's order. */
export const mistakeIds = Object.keys(mistakes) as readonly MistakeId[];

/** A row of the table, whichever. */
export function mistakeOf(id: MistakeId): Mistake {
  return mistakes[id];
}

function client<Rest extends Omit<Mistake, 'side' | 'at'>>(
  at: Mistake['at'],
  rest: Rest,
): { readonly side: 'client'; readonly at: Mistake['at'] } & NoInfer<Rest> {
  return { side: 'client', at, ...rest };
}

function server(at: Mistake['at']): Mistake & { readonly side: 'server' } {
  return { side: 'server', at };
}

function lastByteChanged(base64: string): string {
  const bytes = base64Decode(base64);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return base64Encode(bytes);
}
