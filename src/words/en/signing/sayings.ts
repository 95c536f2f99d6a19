import type { SoughtId, SoughtWay } from '../../../core/mistakes/search/found';

/** What is said of a mistake that a search may find. */
export interface SoughtWords<Id extends SoughtId = SoughtId> {
  /** What the driver does, a sentence without its period. */
  readonly title: string | ((way: SoughtWay<Id>) => string);
  /** What to do about it, a sentence without its period. */
  readonly remedy: string;
}

/** What is said of mistakes that have one remedy. */
export function remedied<Id extends SoughtId>(
  remedy: string,
  titles: { readonly [Each in Id]: SoughtWords<Each>['title'] },
): { readonly [Each in Id]: SoughtWords<Each> } {
  const ids = Object.keys(titles) as Id[];
  return Object.fromEntries(ids.map((id) => [id, { title: titles[id], remedy }])) as {
    readonly [Each in Id]: SoughtWords<Each>;
  };
}
