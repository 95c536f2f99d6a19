import { onDemand } from 'bson';
import { Fault } from '../fault/fault';
import { platformBytes, platformText } from './platform';

/** Lower-case, two digits a byte. */
export function hexEncode(bytes: Uint8Array): string {
  return platformText(bytes).toHex?.() ?? onDemand.ByteUtils.toHex(bytes);
}

/** @throws Fault `hex-invalid` with the offset of the first character that does not belong */
export function hexDecode(text: string): Uint8Array {
  const stray = text.search(/[^0-9a-fA-F]/);
  if (stray >= 0) throw new Fault('hex-invalid', { problem: 'digit', offset: stray });
  if (text.length % 2 !== 0) throw new Fault('hex-invalid', { problem: 'odd', offset: text.length });
  return platformBytes.fromHex?.(text) ?? onDemand.ByteUtils.fromHex(text);
}
