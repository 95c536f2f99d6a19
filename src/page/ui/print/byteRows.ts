import type { AnnotatedBytes, Field } from '../../../core/bytes/field';
import { hexEncode } from '../../../core/bytes/hex';
import { fieldMeaning } from '../../../words/en/bytes/fieldMeaning';
import { fieldInWords } from '../../../words/en/fieldInWords';
import type { ByteRange } from '../../../core/bytes/findBytes';
import { isValueName, values, type ValueName } from '../../../core/vocabulary/values';

/** A row of the table: a field, or a piece of one that is too long for a page. */
export interface ByteRow {
  readonly path: readonly string[];
  readonly part: string;
  readonly offset: number;
  readonly length: number;
  /** Lines of 16 bytes; null where it is covered. */
  readonly hex: string | null;
  /** What the bytes say, where they say something to a reader. */
  readonly reading: string | undefined;
  /** The values that stand whole in it. */
  readonly values: readonly ValueName[];
  /** Empty for a piece that goes on. */
  readonly meaning: string;
}

/** Where a named value stands in the bytes. */
export interface ValuePlace extends ByteRange {
  readonly value: ValueName;
}

/** So many bytes fit into a row without its being higher than a page. */
const perRow = 512;
const perLine = 16;

/**
 * Bytes as the rows of a table, one a field. What a part is for is said at length where it comes first, shortly from then on.
 * @param places where named values stand in these bytes
 * @param told what has been said at length; what is said here is added
 */
export function byteRows(
  { bytes, fields }: AnnotatedBytes,
  places: readonly ValuePlace[],
  isCovered: (field: Field) => boolean,
  told: Set<string>,
): readonly ByteRow[] {
  return fields.flatMap((field) => {
    const { path, part, offset, length } = field;
    const covered = isCovered(field);
    const value = field.value !== undefined && isValueName(field.value) ? field.value : undefined;
    const meaning = value === undefined ? meaningOf(field, told) : `${values[value].title}.`;
    const row = { path, part, offset, length, meaning, values: valuesIn(field, places) };
    if (covered) return [{ ...row, hex: null, reading: undefined }];
    const starts = Array.from({ length: Math.max(1, Math.ceil(length / perRow)) }, (_, i) => i * perRow);
    return starts.map((start): ByteRow => {
      const size = Math.min(perRow, length - start);
      const from = offset + start;
      return {
        ...row,
        offset: from,
        length: size,
        hex: linesOf(bytes.subarray(from, from + size)),
        reading: start === 0 ? fieldInWords(field) : undefined,
        meaning: start === 0 ? meaning : '',
      };
    });
  });
}

function meaningOf(field: Field, told: Set<string>): string {
  const meaning = fieldMeaning(field);
  if (told.has(meaning)) return meaning.replace(/[.:,].*$/su, '.');
  told.add(meaning);
  return meaning;
}

function valuesIn(field: Field, places: readonly ValuePlace[]): readonly ValueName[] {
  const within = places.filter(
    ({ offset, length }) => offset >= field.offset && offset + length <= field.offset + field.length,
  );
  return [...new Set(within.map(({ value }) => value))];
}

function linesOf(bytes: Uint8Array): string {
  const pairs = hexEncode(bytes).match(/../gu) ?? [];
  return Array.from({ length: Math.ceil(pairs.length / perLine) }, (_, i) =>
    pairs.slice(i * perLine, (i + 1) * perLine).join(' '),
  ).join('\n');
}
