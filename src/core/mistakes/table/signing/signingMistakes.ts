import { absentMistakes } from './absent';
import { digestMistakes } from './digests';
import { headerMistakes, tokenMistakes } from './headers';
import { keyMistakes } from './keys';
import { lineEndMistakes } from './lineEnds';
import { orderMistakes } from './orders';
import type { SigningFamily, SigningMistake } from './row';
import { scopeMistakes } from './scopes';
import { secretMistakes } from './secrets';
import { bodyMistakes, shapeMistakes } from './shapes';

/** The mistakes that only a search knows, in the order in which they are tried: the likeliest first. */
export const signingMistakes = {
  ...secretMistakes,
  ...tokenMistakes,
  ...headerMistakes,
  ...shapeMistakes,
  ...lineEndMistakes,
  ...bodyMistakes,
  ...digestMistakes,
  ...absentMistakes,
  ...keyMistakes,
  ...scopeMistakes,
  ...orderMistakes,
} satisfies Record<string, SigningMistake | SigningFamily<unknown>>;

export type SigningMistakeId = keyof typeof signingMistakes;

/** In which way a mistake of a family is made; null for one that can be made in one way only. */
export type WayOf<Id extends SigningMistakeId> =
  (typeof signingMistakes)[Id] extends SigningFamily<infer Way> ? Way : null;
