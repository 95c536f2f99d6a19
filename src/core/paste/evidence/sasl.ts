import { readElements, requireWholeDocument } from '../../bson/elements';
import { base64Decode } from '../../bytes/base64';
import { orNull } from '../../fault/fault';
import { hexDecode } from '../../bytes/hex';
import type { Evidence } from '../pasted';

/** No payload is longer: a session token is the most of it. */
const longest = 16_384;

/** `AWS4-HMAC-SHA256 Credential=…`, with or without the name of the header. */
export function authorizationHeader(text: string): Evidence | undefined {
  return /\bAWS4-HMAC-SHA256\s+Credential=/.test(text) ? { kind: 'authorization-header' } : undefined;
}

/** `saslStart` or `saslContinue` as extended JSON or as the shell prints it. */
export function saslCommand(text: string): Evidence | undefined {
  const [, command] = /["'{,\s](saslStart|saslContinue)["']?\s*:/.exec(text) ?? [];
  return command === 'saslStart' || command === 'saslContinue'
    ? { kind: 'sasl-command', command }
    : undefined;
}

/** A payload of MONGODB-AWS alone: in base64, in hex, or as a binary of extended JSON. */
export function saslPayload(text: string): Evidence | undefined {
  if (text.length > 4 * longest) return undefined;
  const [, inJson] = /["']?(?:base64|\$binary)["']?\s*:\s*["']([A-Za-z0-9+/=]+)["']/.exec(text) ?? [];
  const [, inShell] =
    /\b(?:BinData|Binary\.createFromBase64)\(\s*(?:\d+\s*,\s*)?["']([A-Za-z0-9+/=]+)["']/.exec(text) ?? [];
  const bytes = bytesOf(inJson ?? inShell ?? text.replaceAll(/[\s"']/g, ''));
  const payload = bytes && kindOf(bytes);
  return payload ? { kind: 'sasl-payload', payload } : undefined;
}

function bytesOf(text: string): Uint8Array | null {
  if (text === '' || text.length > longest) return null;
  return orNull(() => hexDecode(text)) ?? orNull(() => base64Decode(text));
}

/** What a document is by its fields (auth.md, MONGODB-AWS): `r` and `p`, `s` and `h`, `a` and `d`. */
function kindOf(bytes: Uint8Array): 'client-first' | 'server-first' | 'client-final' | undefined {
  const names = orNull(() => {
    requireWholeDocument(bytes);
    return readElements(bytes).map(({ name }) => name);
  });
  if (!names) return undefined;
  if (names.includes('r') && names.includes('p')) return 'client-first';
  if (names.includes('s') && names.includes('h')) return 'server-first';
  return names.includes('a') && names.includes('d') ? 'client-final' : undefined;
}
