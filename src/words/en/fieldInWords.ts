import type { Field, FieldNote } from '../../core/bytes/field';

const notes: Readonly<Record<FieldNote, (text: string) => string>> = {
  'with-terminator': (text) => `${text} with the terminator`,
  'no-reply': (text) => `${text}, moreToCome: no reply is wanted`,
};

/** The value of a field for a reader; undefined for opaque bytes. */
export function fieldInWords({ text, note }: Field): string | undefined {
  return text === undefined || note === undefined ? text : notes[note](text);
}
