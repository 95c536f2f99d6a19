import type { SoughtId, SoughtWay } from '../../../core/mistakes/search/found';

/** What is said of a mistake that a search may find. */
export interface SoughtWords<Id extends SoughtId = SoughtId> {
  /** What the driver does, a sentence without its period. */
  readonly title: string | ((way: SoughtWay<Id>) => string);
  /** What to do about it, a sentence without its period. */
  readonly remedy: string;
}
