import type { FoundMistake } from '../../mistakes/search/found';
import type { OwnDifference } from './comparedOwn';
import { looksLike, type LineKind } from './lineKind';
import type { Place } from './placeOf';
import { whatDiffers } from './whatDiffers';

interface Differing {
  readonly own: string;
  readonly right: string;
  readonly place: Place;
  /** Of the right text's lines. */
  readonly kinds: readonly LineKind[];
  readonly mistake: FoundMistake | null;
}

/** The first difference of two texts, with what stands at it on either side. */
export function differenceOf({ own, right, place, kinds, mistake }: Differing): OwnDifference {
  const [ownLines, rightLines] = [own.split('\n'), right.split('\n')];
  const at = place.line - 1;
  const expected = kinds[at] ?? { kind: 'none' };
  return {
    ...place,
    expected,
    found: looksLike(ownLines[at]),
    what: whatDiffers(ownLines, rightLines, expected, at),
    mistake,
  };
}
