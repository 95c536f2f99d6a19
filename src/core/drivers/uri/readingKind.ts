import type { Reading } from './reading';

/** What a driver makes of a connection string, in short. */
export type ReadingKind = 'refuses' | 'fails-at-login' | 'not-known' | 'differently' | 'as-written';

export function readingKind({ acceptance, remarks }: Reading): ReadingKind {
  switch (acceptance.kind) {
    case 'refused':
      return acceptance.when === 'parsing' ? 'refuses' : 'fails-at-login';
    case 'unknown':
      return 'not-known';
    case 'accepted':
      return remarks.some(({ weight }) => weight === 'loses') ? 'differently' : 'as-written';
  }
}
