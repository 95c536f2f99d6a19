import { values, type ValueName } from '../../../core/vocabulary/values';
import type { ValueSegment } from '../kit/AnnotatedText';
import type { ValueMark } from '../kit/ValueChip';

/** How a named value is drawn. */
export function markOf(name: ValueName): ValueMark {
  const { title, letter, colour } = values[name];
  return { name, title, letter, colour };
}

/** A stretch of text that is a named value. */
export function segment(
  name: ValueName,
  text: string,
  options: { exact?: boolean; clip?: boolean; masked?: boolean } = {},
): ValueSegment {
  return { ...markOf(name), text, ...options };
}
