import { utf8Decode, utf8Encode } from './utf8';

/** Texts up to this many characters are copied by the engine itself, never kept as a part of another. */
const alwaysFlat = 12;

/** What a value without content takes, in bytes: the object, its hidden class, its place in another. */
const overhead = 48;

/**
 * A copy of plain data (objects, arrays, texts, bytes and what is simple) that holds on to nothing but itself. A part
 * of a text or of bytes keeps the whole in memory that it was taken from; a text that was put together keeps its parts.
 * @returns the copy, and about how many bytes of memory it takes
 */
export function flatCopy<T>(value: T): { readonly copy: T; readonly bytes: number } {
  const counted = { bytes: 0 };
  return { copy: copyOf(value, counted) as T, bytes: counted.bytes };
}

/** A copy that is no part of another text. What is not well-formed becomes U+FFFD. */
export function flatText(text: string): string {
  return text.length <= alwaysFlat ? text : utf8Decode(utf8Encode(text));
}

function copyOf(value: unknown, counted: { bytes: number }): unknown {
  if (typeof value === 'string') {
    // A text with a character beyond Latin-1 takes two bytes for each; what holds is what it takes at most.
    counted.bytes += 2 * value.length;
    return flatText(value);
  }
  if (typeof value !== 'object' || value === null) return value;
  counted.bytes += overhead;
  if (value instanceof Uint8Array) {
    counted.bytes += value.length;
    return value.length === value.buffer.byteLength ? value : Uint8Array.from(value);
  }
  if (Array.isArray(value)) return value.map((item: unknown) => copyOf(item, counted));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      counted.bytes += overhead;
      return [name, copyOf(inner, counted)];
    }),
  );
}
