import type { Ignored, Note } from '../../core/paste/ignored';
import type { Span } from '../../core/bytes/span';
import { noteInWords } from '../../words/en/paste/noteInWords';
import { whyInWords } from '../../words/en/paste/whyInWords';
import { whatInWords } from '../../words/en/paste/whatInWords';

interface ReadWords {
  readonly ignored: readonly {
    readonly what: string;
    readonly why: string;
    readonly span: Span;
    readonly matters?: true;
  }[];
  readonly notes: readonly { readonly text: string; readonly span?: Span; readonly command?: string }[];
}

/** What a person is told of a paste that was read. */
export function readWords(read: {
  readonly ignored: readonly Ignored[];
  readonly notes?: readonly Note[];
}): ReadWords {
  const { ignored, notes = [] } = read;
  return {
    ignored: ignored.map(({ what, why, ...rest }) => ({
      ...rest,
      what: whatInWords(what),
      why: whyInWords(why),
    })),
    notes: notes.map((note) => ({ ...note, text: noteInWords(note) })),
  };
}
