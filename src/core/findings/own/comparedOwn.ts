import type { Secret } from '../../credentials/secret';
import type { FoundMistake } from '../../mistakes/search/found';
import type { LineKind } from './lineKind';
import type { Place } from './placeOf';
import type { WhatDiffers } from './whatDiffers';

/** What a signer may have written down, in the order in which one follows from the other. */
export type OwnText = 'canonical-request' | 'string-to-sign' | 'signing-key' | 'signature';

/** What of a login its right texts are made from. */
export type OwnPart = 'stsHost' | 'serverNonce' | 'amzDate' | 'sessionToken';

/** Where one's own text first leaves the right one, and what that is. Nothing in it quotes the texts. */
export interface OwnDifference extends Place {
  readonly expected: LineKind;
  readonly found: LineKind;
  readonly what: WhatDiffers;
  /** The mistake that makes this very text of the right one; null where no known one does. */
  readonly mistake: FoundMistake | null;
  /** The lines end with CRLF, and nothing tells whether the signer wrote them so or the copying. */
  readonly perhapsCopied?: true;
}

/** A text of one's own, and what came of it. */
export type ComparedText = { readonly text: 'canonical-request' | 'string-to-sign'; readonly own: Secret } & (
  | {
      readonly verdict: 'right';
      /** But for its line ends, which the copying made. */ readonly copied?: true;
    }
  /** The right one for what stands before it, which is not right. */
  | { readonly verdict: 'follows' }
  | { readonly verdict: 'differs'; readonly right: Secret; readonly difference: OwnDifference }
  /** There is nothing to compare it with. */
  | { readonly verdict: 'open' }
);

/** A value of one's own that is right or is not; of a key nothing else may be told. */
export interface ComparedValue {
  readonly text: 'signing-key' | 'signature';
  readonly verdict: 'right' | 'follows' | 'differs' | 'open';
  /** Which input, or which way, gives it; null where no known one does. */
  readonly mistake: FoundMistake | null;
}

/** What somebody's own signing wrote down, beside what is right. */
export interface OwnComparison {
  /** `other-request`: what was signed is a request to STS that is no login's, such as a CLI's own. */
  readonly of: 'login' | 'other-request';
  readonly missing: readonly OwnPart[];
  readonly assumed: readonly OwnPart[];
  /** Those that were brought, as one follows from the other. */
  readonly texts: readonly (ComparedText | ComparedValue)[];
}
