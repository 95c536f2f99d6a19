import { Binary, Int32 } from 'bson';
import { encodeDocument, type Document } from '../../bson/document';
import type { Payload } from '../piece';
import { payloadIn } from './payloadIn';

/** A payload that somebody printed decoded: its bytes are put together again. */
export function payloadOfFields(document: Document): Payload | null {
  const { r, p, s, h, a, d, t } = document as Readonly<Record<string, unknown>>;
  if (r instanceof Binary && typeof p === 'number' && Number.isInteger(p)) {
    return payloadIn(encodeDocument({ r, p: new Int32(p) }), 'document');
  }
  if (s instanceof Binary && typeof h === 'string') return payloadIn(encodeDocument({ s, h }), 'document');
  if (typeof a !== 'string' || typeof d !== 'string' || !a.startsWith('AWS4-')) return null;
  return payloadIn(encodeDocument({ a, d, t: typeof t === 'string' ? t : undefined }), 'document');
}
