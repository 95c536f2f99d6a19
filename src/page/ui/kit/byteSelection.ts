/** Bytes that are selected, from where a selection began to where it is moved; both are in it. */
export interface ByteSelection {
  readonly anchor: number;
  readonly head: number;
  /**
   * What is moved by key, or was looked for, is brought into sight; what is pointed at is in sight. While it is dragged,
   * nothing may move under the pointer.
   */
  readonly by: 'drag' | 'pointer' | 'key';
}

export interface Extent {
  readonly offset: number;
  readonly length: number;
}

export function extentOf({ anchor, head }: ByteSelection): Extent {
  const offset = Math.min(anchor, head);
  return { offset, length: Math.max(anchor, head) - offset + 1 };
}

/** A whole range, selected from its first byte on; by its last byte it is moved further. */
export function selectionOf({ offset, length }: Extent, by: ByteSelection['by']): ByteSelection {
  return { anchor: offset, head: offset + length - 1, by };
}

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export interface MoveIn {
  readonly length: number;
  /** In the order of their bytes, without gaps. */
  readonly fields: readonly Extent[];
  /** Bytes of a line. */
  readonly perLine: number;
}

const linesOfPage = 16;

/**
 * Where a key moves a selection, as in an editor: a byte, a line or the next field, a page, the ends of a field or (with
 * Ctrl) of all; with Shift the selection grows. null where the key moves nothing.
 */
export function moveSelection(
  selection: ByteSelection | null,
  pressed: Pressed,
  within: MoveIn,
): ByteSelection | null {
  const all = pressed.ctrlKey || pressed.metaKey;
  const last = within.length - 1;
  if (last < 0 || pressed.altKey) return null;
  if (all && pressed.key.toLowerCase() === 'a') return { anchor: 0, head: last, by: 'key' };
  const from = selection?.head ?? 0;
  const to = selection === null && !all && isArrow(pressed.key) ? 0 : target(pressed.key, all, from, within);
  if (to === null) return null;
  const head = Math.min(Math.max(to, 0), last);
  return { anchor: pressed.shiftKey ? (selection?.anchor ?? from) : head, head, by: 'key' };
}

function isArrow(key: string): boolean {
  return key.startsWith('Arrow');
}

function target(key: string, all: boolean, from: number, { length, fields, perLine }: MoveIn): number | null {
  const at = fieldAt(fields, from);
  const field = fields[at] ?? { offset: 0, length };
  const end = field.offset + field.length - 1;
  switch (key) {
    case 'ArrowLeft':
      return all ? null : from - 1;
    case 'ArrowRight':
      return all ? null : from + 1;
    case 'ArrowDown':
      return from + perLine <= end ? from + perLine : end + 1;
    case 'ArrowUp':
      return from - perLine >= field.offset ? from - perLine : aboveOf(fields[at - 1], from, field);
    case 'PageDown':
      return from + linesOfPage * perLine;
    case 'PageUp':
      return from - linesOfPage * perLine;
    case 'Home':
      return all ? 0 : field.offset;
    case 'End':
      return all ? length - 1 : end;
    default:
      return null;
  }
}

/** From a field's first line to the field above it; from within that line, to its beginning. */
function aboveOf(above: Extent | undefined, from: number, field: Extent): number {
  return from > field.offset || !above ? field.offset : above.offset;
}

/** By halves, since a message can have a hundred thousand fields; -1 where none is. */
export function fieldAt(fields: readonly Extent[], at: number): number {
  let [low, high] = [0, fields.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const field = fields[middle];
    if (!field) return -1;
    if (at < field.offset) high = middle - 1;
    else if (at >= field.offset + field.length) low = middle + 1;
    else return middle;
  }
  return -1;
}
