import { onDemand } from 'bson';
import { Fault } from '../fault/fault';
import { platformBytes, platformText } from './platform';

/** Standard base64 with padding (RFC 4648 section 4). */
export function base64Encode(bytes: Uint8Array): string {
  return platformText(bytes).toBase64?.() ?? onDemand.ByteUtils.toBase64(bytes);
}

/**
 * Strict: the standard alphabet, padding required, nothing else in between.
 * @throws Fault `base64-invalid` with the offset of the first character that does not belong
 */
export function base64Decode(text: string): Uint8Array {
  const stray = text.search(/[^A-Za-z0-9+/=]/);
  if (stray >= 0) throw new Fault('base64-invalid', { problem: 'alphabet', offset: stray });
  const padding = text.indexOf('=');
  if (padding >= 0 && !/^={1,2}$/.test(text.slice(padding))) {
    throw new Fault('base64-invalid', { problem: 'padding', offset: padding });
  }
  if (text.length % 4 !== 0) {
    throw new Fault('base64-invalid', { problem: 'length', length: text.length, offset: text.length });
  }
  const bytes = platformBytes.fromBase64?.(text) ?? onDemand.ByteUtils.fromBase64(text);
  if (base64Encode(bytes) !== text) {
    throw new Fault('base64-invalid', {
      problem: 'unused-bits',
      offset: Math.max(0, (padding < 0 ? text.length : padding) - 1),
    });
  }
  return bytes;
}
