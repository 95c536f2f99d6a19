import type { ReactNode } from 'react';

export interface ListboxGroup<Item> {
  readonly key: string;
  /** For screen readers, e.g. `nodejs 7.9.0, rejected, 3`. */
  readonly label: string;
  /** What stands above the group, and stays in sight as long as any of it is; null: nothing does, and it is no group. */
  readonly head: ReactNode;
  readonly items: readonly Item[];
}

/** Heights in px; the stylesheet of the list says the same. */
export const headHeight = 28;
export const itemHeight = 48;

/** A head, or an option, at its place in the whole list. */
export interface Entry<Item> {
  readonly key: string | number;
  /** px from the beginning of the list. */
  readonly start: number;
  readonly height: number;
  /** Index of its group. */
  readonly group: number;
  /** Absent for a head. */
  readonly item?: Item;
  /** Of an option among all options, from 1; 0 for a head. */
  readonly position: number;
}

export interface Layout<Item> {
  readonly entries: readonly Entry<Item>[];
  readonly groups: readonly {
    readonly group: ListboxGroup<Item>;
    readonly start: number;
    readonly height: number;
  }[];
  /** How many options there are. */
  readonly items: number;
  /** Where in `entries` the option of an id stands. */
  readonly indexOf: ReadonlyMap<number, number>;
}

/** Groups one below the other, each with its head where it has one. */
export function layOut<Item extends { readonly id: number }>(
  groups: readonly ListboxGroup<Item>[],
): Layout<Item> {
  const entries: Entry<Item>[] = [];
  const places: Layout<Item>['groups'][number][] = [];
  const indexOf = new Map<number, number>();
  let start = 0;
  for (const [at, group] of groups.entries()) {
    const groupStart = start;
    if (group.head !== null) {
      entries.push({ key: group.key, start, height: headHeight, group: at, position: 0 });
      start += headHeight;
    }
    for (const item of group.items) {
      indexOf.set(item.id, entries.length);
      const position = indexOf.size;
      entries.push({ key: item.id, start, height: itemHeight, group: at, item, position });
      start += itemHeight;
    }
    places.push({ group, start: groupStart, height: start - groupStart });
  }
  return { entries, groups: places, items: indexOf.size, indexOf };
}

/**
 * Where a key leads from the chosen option; with none chosen, to an end of the list.
 * @param page options that a page key goes over
 * @returns the id of an option, or null for a key that does not choose
 */
export function keyboardTarget<Item extends { readonly id: number }>(
  layout: Layout<Item>,
  key: string,
  chosen: number | null,
  page: number,
): number | null {
  const at = chosen === null ? undefined : layout.indexOf.get(chosen);
  const position = at === undefined ? 0 : (layout.entries[at]?.position ?? 0);
  const wanted = ((): number | null => {
    switch (key) {
      case 'ArrowDown':
        return position + 1;
      case 'ArrowUp':
        return position === 0 ? layout.items : position - 1;
      case 'PageDown':
        return position + page;
      case 'PageUp':
        return position === 0 ? layout.items : position - page;
      case 'Home':
        return 1;
      case 'End':
        return layout.items;
      default:
        return null;
    }
  })();
  if (wanted === null || layout.items === 0) return null;
  return itemAt(layout, Math.min(Math.max(wanted, 1), layout.items));
}

/** Positions ascend along the entries, heads in between. */
function itemAt<Item extends { readonly id: number }>(layout: Layout<Item>, position: number): number | null {
  const entry = layout.entries.find((candidate) => candidate.position === position);
  return entry?.item?.id ?? null;
}
