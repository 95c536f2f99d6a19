import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  memo,
  useCallback,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  type ReactNode,
  type RefObject,
} from 'react';
import {
  headHeight,
  itemHeight,
  keyboardTarget,
  layOut,
  type Layout,
  type ListboxGroup,
} from './groupedLayout';
import './GroupedListbox.css';

export interface GroupedListboxProps<Item extends { readonly id: number }> {
  readonly label: string;
  readonly groups: readonly ListboxGroup<Item>[];
  /** The content of one option, two lines high. Always the same function, or all are drawn anew. */
  readonly render: (item: Item) => ReactNode;
  /** The id of the chosen item, whether it is in the list or not. */
  readonly chosen: number | null;
  readonly onChoose: (id: number) => void;
  /** Whether the list stays where it is when another is chosen, unless at its top: nobody there chose it. */
  readonly still: boolean;
  /** An option was chosen by a pointer. */
  readonly onPick: () => void;
  /** Enter, on the chosen item. */
  readonly onEnter: () => void;
}

/**
 * A list of any length, of which only what is in sight is in the page. It is one stop for Tab; arrows, Home, End and
 * the page keys choose, and what is chosen is brought into sight. What is being read stays where it is when something
 * comes in above it.
 */
export function GroupedListbox<Item extends { readonly id: number }>(props: GroupedListboxProps<Item>) {
  const { label, groups, render, chosen, still, onChoose, onPick, onEnter } = props;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const layout = useMemo(() => layOut(groups), [groups]);
  const chosenAt = chosen === null ? undefined : layout.indexOf.get(chosen);
  const virtualizer = useEntries(box, layout, chosen, still);
  return (
    <div
      ref={box}
      role="listbox"
      aria-label={label}
      aria-activedescendant={chosenAt === undefined ? undefined : `${id}-${chosen}`}
      tabIndex={0}
      className="k-listbox"
      onClick={({ target }) => {
        const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
        if (!option) return;
        onChoose(Number(option.dataset.id));
        onPick();
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Enter' && chosenAt !== undefined) {
          event.preventDefault();
          onEnter();
          return;
        }
        const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / itemHeight) - 1);
        const target = keyboardTarget(layout, event.key, chosen, page);
        if (target === null) return;
        event.preventDefault();
        onChoose(target);
      }}
    >
      <div className="k-listbox-all" style={{ height: virtualizer.getTotalSize() }}>
        {inGroups(layout, virtualizer.getVirtualItems()).flatMap(({ group, start, height, entries }) => {
          const headless = group.head === null;
          const options = entries.map(({ item, position, ...entry }) =>
            item === undefined ? null : (
              <Option
                key={item.id}
                id={`${id}-${item.id}`}
                item={item}
                render={render}
                chosen={item.id === chosen}
                all={layout.items}
                position={position}
                top={headless ? entry.start : entry.start - start}
              />
            ),
          );
          // In one list with all others, or each would be drawn anew when one before it goes.
          if (headless) return options;
          return (
            <div
              key={group.key}
              role="group"
              aria-label={group.label}
              className="k-listbox-group"
              style={{ top: start, height }}
            >
              <div className="k-listbox-head" aria-hidden="true">
                {group.head}
              </div>
              {options}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface OptionProps<Item> {
  readonly id: string;
  readonly item: Item;
  readonly render: (item: Item) => ReactNode;
  readonly chosen: boolean;
  /** How many there are in the whole list. */
  readonly all: number;
  readonly position: number;
  readonly top: number;
}

/** Drawn anew only when something of it is another: most of those in sight stay as they are while the list moves. */
const Option = memo(function Option<Item extends { readonly id: number }>(props: OptionProps<Item>) {
  const { id, item, render, chosen, all, position, top } = props;
  return (
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      aria-setsize={all}
      aria-posinset={position}
      className="k-listbox-option"
      style={{ top }}
      data-id={item.id}
    >
      {render(item)}
    </div>
  );
}) as <Item extends { readonly id: number }>(props: OptionProps<Item>) => ReactNode;

/** Which entries are in the page: those in sight, and the chosen one, which is brought there. */
function useEntries<Item>(
  box: RefObject<HTMLDivElement | null>,
  layout: Layout<Item>,
  chosen: number | null,
  still: boolean,
) {
  const chosenAt = chosen === null ? undefined : layout.indexOf.get(chosen);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes this component
  const virtualizer = useVirtualizer({
    count: layout.entries.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => layout.entries[index]?.height ?? 0,
    getItemKey: useCallback((index: number) => layout.entries[index]?.key ?? index, [layout]),
    // Keeps the first entry in sight where it is, whatever comes in above.
    anchorTo: 'end',
    scrollPaddingStart: headHeight,
    overscan: 4,
    // The chosen option stays in the page, since the list refers to it.
    rangeExtractor: useCallback(
      (range: Range) => withIndex(defaultRangeExtractor(range), chosenAt),
      [chosenAt],
    ),
  });
  const atTop = useRef(true);
  const bringIntoSight = useEffectEvent(() => {
    if (chosenAt !== undefined && (!still || atTop.current))
      virtualizer.scrollToIndex(chosenAt, { align: 'auto' });
  });
  // Before the list tells that it was moved, to keep in place what stood at its top.
  useLayoutEffect(() => bringIntoSight(), [chosen]);
  useEffect(() => {
    const list = box.current;
    const onScroll = (): void => void (atTop.current = list?.scrollTop === 0);
    list?.addEventListener('scroll', onScroll, { passive: true });
    return () => list?.removeEventListener('scroll', onScroll);
  }, [box]);
  return virtualizer;
}

function withIndex(indices: number[], index: number | undefined): number[] {
  if (index === undefined || indices.includes(index)) return indices;
  return [...indices, index].sort((a, b) => a - b);
}

/** What the virtualizer wants in the page, each entry within its group. */
function inGroups<Item extends { readonly id: number }>(
  layout: Layout<Item>,
  wanted: readonly { readonly index: number }[],
) {
  const entries = wanted.flatMap(({ index }) => layout.entries[index] ?? []);
  return [...new Set(entries.map(({ group }) => group))].flatMap((at) => {
    const place = layout.groups[at];
    return place ? [{ ...place, entries: entries.filter(({ group }) => group === at) }] : [];
  });
}
