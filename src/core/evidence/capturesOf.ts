import type { Knowledge } from '../findings/knowledge';
import type { SearchInput } from '../mistakes/search/observed';
import { gs2CbFlag } from '../mongodbAws/constants';
import { readAuthorization } from '../sigv4/authorization';
import { tokenHeader } from '../sigv4/canonicalRequest';
import { hostsOfRegion } from './hostsOfRegion';
import type { PieceKind } from './piece';

/** What a signature cannot be verified without. */
export type CapturePart = Exclude<keyof SearchInput, 'gs2CbFlag'>;

/** What can be verified by a secret. */
export type Captures =
  | {
      readonly kind: 'whole';
      /** One, or where the host was not seen one for each that the region stands for, the likeliest first. */
      readonly inputs: readonly [SearchInput, ...SearchInput[]];
      /** Not seen, and taken as it is by rule. */
      readonly assumed: readonly ('stsHost' | 'gs2CbFlag')[];
    }
  | {
      readonly kind: 'partial';
      readonly has: readonly CapturePart[];
      /** Each with the kinds of pieces that would give it. */
      readonly missing: readonly { readonly part: CapturePart; readonly from: readonly PieceKind[] }[];
    }
  /** Nothing of a signed request was brought. */
  | { readonly kind: 'none' };

const from: Readonly<Record<CapturePart, readonly PieceKind[]>> = {
  authorization: ['sasl-payload', 'sasl-command', 'authorization-header'],
  amzDate: ['sasl-payload', 'amz-date', 'string-to-sign'],
  serverNonce: ['sasl-payload', 'sasl-command', 'nonce', 'canonical-request'],
  stsHost: ['sasl-payload', 'sts-host', 'canonical-request'],
  sessionToken: ['sasl-payload', 'sasl-command', 'session-token', 'connection-string'],
};

/** What of a signed request is known, and what it lacks for its signature to be verified. */
export function capturesOf({ captured = {}, credentials }: Knowledge): Captures {
  const sessionToken = captured.sessionToken ?? credentials?.sessionToken;
  const { credential, signedHeaders } = readAuthorization(captured.authorization ?? '');
  const region = credential?.split('/')[2];
  const hosts = captured.stsHost !== undefined ? [captured.stsHost] : region ? hostsOfRegion(region) : [];
  const needsToken = signedHeaders?.split(';').includes(tokenHeader) === true;
  const seen: Readonly<Record<CapturePart, boolean>> = {
    authorization: captured.authorization !== undefined,
    amzDate: captured.amzDate !== undefined,
    serverNonce: captured.serverNonce !== undefined,
    stsHost: hosts.length > 0,
    sessionToken: sessionToken !== undefined,
  };
  const parts = (Object.keys(seen) as CapturePart[]).filter((part) => part !== 'sessionToken' || needsToken);
  const has = parts.filter((part) => seen[part]);
  if (has.length === 0) return { kind: 'none' };
  const { authorization, amzDate, serverNonce } = captured;
  const [first, ...others] = hosts;
  const missing = parts.filter((part) => !seen[part]).map((part) => ({ part, from: from[part] }));
  if (missing.length > 0 || !authorization || !amzDate || !serverNonce || first === undefined) {
    return { kind: 'partial', has, missing };
  }
  const inputFor = (stsHost: string): SearchInput => ({
    authorization,
    amzDate,
    serverNonce,
    stsHost,
    gs2CbFlag: captured.gs2CbFlag ?? gs2CbFlag,
    ...(sessionToken && (needsToken || captured.sessionToken) ? { sessionToken } : {}),
  });
  return {
    kind: 'whole',
    inputs: [inputFor(first), ...others.map(inputFor)],
    assumed: [
      ...(captured.stsHost === undefined ? (['stsHost'] as const) : []),
      ...(captured.gs2CbFlag === undefined ? (['gs2CbFlag'] as const) : []),
    ],
  };
}
