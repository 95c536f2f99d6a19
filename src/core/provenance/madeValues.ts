import { readElements } from '../bson/elements';
import { base64Decode, base64Encode } from '../bytes/base64';
import { hexDecode } from '../bytes/hex';
import { utf8Display, utf8Encode } from '../bytes/utf8';
import { orNull } from '../fault/fault';
import type { Signing } from '../sigv4/signing';
import type { HandshakeEvent } from '../trace/events';
import type { ValueName } from '../vocabulary/values';
import type { Encoding } from './place';

/** A value in each encoding in which it may be written. */
export type Written = ReadonlyMap<Encoding, Uint8Array>;

export type MadeValues = ReadonlyMap<ValueName, Written>;

/** Values whose text is base64 of bytes, and those whose text is hex. */
const inBase64: readonly ValueName[] = [
  'clientNonce',
  'serverNonce',
  'clientFirst',
  'serverFirst',
  'clientFinal',
];
const inHex: readonly ValueName[] = ['payloadHash', 'canonicalRequestHash', 'signature'];

/**
 * The values as they were made, by the log's events rather than by its messages.
 * @param signing in place of the log's, for inputs that changed since; `clientFinal` goes with it
 */
export function madeValues(
  log: readonly HandshakeEvent[],
  signing: Signing | undefined,
  clientFinal: Uint8Array | undefined,
): MadeValues {
  const serverFirst = first(log, 'server-first');
  const clientFirst = last(log, 'client-first');
  const outcome = first(log, 'judged')?.judgement.outcome;
  const texts: Readonly<Record<ValueName, string | undefined>> = {
    accessKeyId: signing?.accessKeyId ?? first(log, 'started')?.accessKeyId,
    sessionToken: clientFinal && tokenIn(clientFinal),
    clientNonce: clientFirst && base64Encode(clientFirst.clientNonce),
    serverNonce: serverFirst?.serverNonce,
    stsHost: serverFirst?.stsHost,
    region: serverFirst?.region,
    amzDate: last(log, 'request')?.amzDate ?? signing?.amzDate,
    payloadHash: signing?.payloadHash,
    canonicalRequest: signing?.canonicalRequest,
    canonicalRequestHash: signing?.canonicalRequestHash,
    credentialScope: signing?.credentialScope,
    stringToSign: signing?.stringToSign,
    signature: signing?.signature,
    authorization: signing?.authorization,
    clientFirst: clientFirst && base64Encode(clientFirst.payload),
    serverFirst: serverFirst?.payload && base64Encode(serverFirst.payload),
    clientFinal: clientFinal && base64Encode(clientFinal),
    arn: outcome?.accepted ? outcome.identity.arn : first(log, 'identified')?.identity.user,
  };
  const made = new Map<ValueName, Written>();
  for (const [name, text] of Object.entries(texts) as [ValueName, string | undefined][]) {
    if (text !== undefined && text !== '') made.set(name, written(name, text));
  }
  return made;
}

function written(name: ValueName, text: string): Written {
  const utf8 = utf8Encode(text);
  const coded = inBase64.includes(name) ? 'base64' : inHex.includes(name) ? 'hex' : null;
  if (coded === null) return new Map([['utf8', utf8]]);
  const raw = orNull(() => (coded === 'hex' ? hexDecode(text) : base64Decode(text)));
  return new Map<Encoding, Uint8Array>([[coded, utf8], ...(raw ? [['raw', raw] as const] : [])]);
}

function tokenIn(payload: Uint8Array): string | undefined {
  const token = orNull(() => readElements(payload))?.find(({ name }) => name === 't');
  if (!token) return undefined;
  const { valueOffset, valueLength } = token;
  return utf8Display(payload.subarray(valueOffset + 4, valueOffset + valueLength - 1));
}

function first<T extends HandshakeEvent['type']>(
  log: readonly HandshakeEvent[],
  type: T,
): (HandshakeEvent & { readonly type: T }) | undefined {
  return log.find((event): event is HandshakeEvent & { readonly type: T } => event.type === type);
}

/** What somebody changed is told anew, and what came later counts. */
function last<T extends HandshakeEvent['type']>(
  log: readonly HandshakeEvent[],
  type: T,
): (HandshakeEvent & { readonly type: T }) | undefined {
  return log.findLast((event): event is HandshakeEvent & { readonly type: T } => event.type === type);
}
