import type { ByteRange } from '../../../core/bytes/findBytes';
import type { Field } from '../../../core/bytes/field';

/** An offset, in both ways that it is written. */
export function offsetInWords(offset: number): string {
  return `${offset} (0x${offset.toString(16)})`;
}

/** Where bytes are, and how many. */
export function selectionInWords({ offset, length }: ByteRange): string {
  return length === 1
    ? `Byte ${offsetInWords(offset)}`
    : `Bytes ${offsetInWords(offset)} to ${offsetInWords(offset + length - 1)}, ${length.toLocaleString('en')} in all`;
}

/** Where a field is among those around it, outermost first. */
export function placeInWords({ path, part }: Field): string {
  return [...path, part].join(' › ');
}

/** The same for who hears it. @param byte what stands at its head, null where that is covered */
export function selectionAloud(
  extent: ByteRange,
  head: number,
  byte: number | null,
  field: Field | null,
): string {
  const where = extent.length === 1 ? `byte ${head}` : `${extent.length} bytes selected, at byte ${head}`;
  const what = byte === null ? 'covered' : `0x${byte.toString(16).padStart(2, '0')}`;
  return `${where}: ${what}${field ? `, ${[field.part, ...field.path.toReversed()].join(' of ')}` : ''}`;
}

export const nothingSelected = 'nothing selected';

export const howToSelect =
  'Select bytes to read them: drag over them, or move along the strip above with the arrow keys, with Shift to take more.';

export const coveredInWords =
  'The session token stands in these bytes. They are read and copied once it is shown.';

export const coveredKeyInWords = 'These bytes are a key. They are read and copied once it is shown.';
