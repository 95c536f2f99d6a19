import type { LogsInBy } from '../../../core/drivers/uri/facts';
import type { ReadingKind } from '../../../core/drivers/uri/readingKind';

/** In the list of drivers. */
export const readingInShort: Readonly<Record<ReadingKind, string>> = {
  refuses: 'refuses',
  'fails-at-login': 'fails at login',
  'not-known': 'not known',
  differently: 'reads it differently',
  'as-written': 'as written',
};

/** Above what one driver reads. */
export function readingInWords(kind: ReadingKind, name: string): string {
  switch (kind) {
    case 'refuses':
      return `${name} refuses it before it connects`;
    case 'fails-at-login':
      return `${name} takes it and fails when it authenticates`;
    case 'not-known':
      return 'Not known';
    case 'differently':
      return `${name} takes it, and reads it differently`;
    case 'as-written':
      return `${name} takes it`;
  }
}

/** Where it is not known, or nothing, that a driver authenticates against. */
export function withoutSource(by: LogsInBy): string {
  if (by === 'none') return 'nothing: it connects without logging in';
  return by === 'another' ? 'not known: it is not MONGODB-AWS' : 'not known: it does not come that far';
}

/** In the place of hosts, where a part of the password is taken for one. */
export const partOfPassword = 'a part of the password, which it takes for the host';
