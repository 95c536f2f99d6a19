import { base64Encode } from '../bytes/base64';
import { Secret } from '../credentials/secret';
import type { ConnectionRecord } from './connection';
import { bodyOf, readFinal } from './login';

/**
 * What of a record must not leave the page in an export: the session tokens that the driver sent, and what may hold
 * one and cannot be read, whole.
 */
export function secretsIn({ entries }: ConnectionRecord): readonly (Secret | Uint8Array)[] {
  return entries.flatMap((entry): readonly (Secret | Uint8Array)[] => {
    if (entry.type === 'stray') return [entry.bytes];
    return entry.type === 'message' && entry.from === 'driver' ? secretsInCommand(entry.message) : [];
  });
}

function secretsInCommand(message: Uint8Array): readonly (Secret | Uint8Array)[] {
  const body = bodyOf(message);
  if (!body) return [message];
  if (!('saslContinue' in body)) return [];
  const { payload, fields, sessionToken } = readFinal(body);
  if (!payload) return [message];
  if (fields.length === 0) return [payload, new Secret(base64Encode(payload))];
  return sessionToken ? [sessionToken, new Secret(base64Encode(payload))] : [];
}
