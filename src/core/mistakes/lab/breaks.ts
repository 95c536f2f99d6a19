import { base64Decode, base64Encode } from '../../bytes/base64';
import { Secret } from '../../credentials/secret';
import type { AwsCredentials } from '../../credentials/awsCredentials';
import { stsBody } from '../../mongodbAws/constants';
import type { Opening } from '../../mongodbAws/conversation';
import type { RequestToSign, SigningScope } from '../../sigv4/request';
import type { Departures } from '../../sigv4/signByHand';
import type { clientToggles } from './clientToggles';

export type ClientToggleId = keyof typeof clientToggles;

/** What one toggle changes in the client, at its one point. */
export interface Break {
  readonly credentials?: (credentials: AwsCredentials) => AwsCredentials;
  readonly opening?: Partial<Opening>;
  /** Milliseconds that the client's clock is ahead. */
  readonly clockMs?: number;
  readonly request?: (request: RequestToSign) => RequestToSign;
  readonly scope?: (scope: SigningScope) => SigningScope;
  readonly departures?: Departures;
}

/** Belongs to no key. */
const otherToken = 'IQoJb3JpZ2luX2VjEXAMPLE//////////anotherKeysSessionToken+EXAMPLE==';

/** What each toggle of the client does. @param value of its parameter */
export const breaks: Readonly<Record<ClientToggleId, (value: number) => Break>> = {
  'secret-newline': () => withSecret((text) => `${text}\n`),
  'secret-quotes': () => withSecret((text) => `"${text}"`),
  'secret-plus': () => withSecret((text) => text.replaceAll('+', ' ')),
  'token-dropped': () => ({ credentials: ({ sessionToken: _dropped, ...rest }) => rest }),
  'token-stale': () => ({
    credentials: (credentials) => ({ ...credentials, sessionToken: new Secret(otherToken) }),
  }),
  'flag-y': () => ({ opening: { flag: 'y'.charCodeAt(0) } }),
  'auth-source': () => ({ opening: { database: 'admin' } }),
  clock: (minutes) => ({ clockMs: minutes * 60_000 }),
  'nonce-byte': () => withHeader('x-mongodb-server-nonce', lastByteChanged),
  'extra-header': () => withHeader('accept', () => 'application/xml'),
  'host-port': () => withHeader('host', (host) => `${host}:443`),
  body: () => ({ request: (request) => ({ ...request, body: stsBody.replace(/5$/, '6') }) }),
  'header-order': () => ({ departures: { headers: 'reversed' } }),
  'blank-line': () => ({ departures: { blankLine: 'left-out' } }),
  'scope-region': () => ({
    scope: (scope) => ({ ...scope, region: scope.region === 'eu-west-1' ? 'us-east-1' : 'eu-west-1' }),
  }),
  'scope-service': () => ({ scope: (scope) => ({ ...scope, service: 'iam' }) }),
  'scope-terminator': () => ({ departures: { terminator: 'aws5_request' } }),
  'upper-hex': () => ({ departures: { hex: 'upper-case' } }),
};

function withSecret(change: (text: string) => string): Break {
  return {
    credentials: ({ secretAccessKey, ...rest }) => ({
      ...rest,
      secretAccessKey: new Secret(change(secretAccessKey.reveal())),
    }),
  };
}

function withHeader(name: string, change: (text: string) => string): Break {
  return {
    request: (request) => ({
      ...request,
      headers: { ...request.headers, [name]: change(request.headers[name] ?? '') },
    }),
  };
}

function lastByteChanged(base64: string): string {
  const bytes = base64Decode(base64);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return base64Encode(bytes);
}
