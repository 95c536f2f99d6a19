import type { ValueName } from '../../../core/vocabulary/values';

type Marker = 'data-lit' | 'data-pin';

interface PlaceMarks {
  /** The page has changed: the places are looked for again when they are next wanted, and not at each move of the pointer. */
  readonly forget: () => void;
  /** Marks all places of a value, and no others; null: none. */
  readonly mark: (marker: Marker, name: ValueName | null) => void;
}

/** What stands for a value, or lights up with some. */
const anyPlace = '[data-point], [data-lights]';

/** What stands for a value, and can be reached by key. */
export const valueStops = '[data-point][aria-pressed]';

/** Marks what stands for a value or lights up with it, below an element. */
export function markPlaces(root: HTMLElement): PlaceMarks {
  let places: ReturnType<typeof placesIn> | null = null;
  const marked: Record<Marker, ReadonlySet<Element>> = { 'data-lit': new Set(), 'data-pin': new Set() };
  return {
    forget() {
      places = null;
    },
    mark(marker, name) {
      const wanted = (name === null ? undefined : (places ??= placesIn(root)).get(name)) ?? new Set();
      for (const element of marked[marker]) if (!wanted.has(element)) setMarker(element, marker, false);
      for (const element of wanted) if (!marked[marker].has(element)) setMarker(element, marker, true);
      marked[marker] = wanted;
    },
  };
}

/** Whether a change of the page is one of its places. */
export function concernsPlaces({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'attributes' || [...addedNodes, ...removedNodes].some(holdsPlace);
}

function holdsPlace(node: Node): boolean {
  return node instanceof Element && (node.matches(anyPlace) || node.querySelector(anyPlace) !== null);
}

function placesIn(root: HTMLElement): ReadonlyMap<string, ReadonlySet<Element>> {
  const found = new Map<string, Set<Element>>();
  for (const element of root.querySelectorAll(anyPlace)) {
    const names = `${element.getAttribute('data-point') ?? ''} ${element.getAttribute('data-lights') ?? ''}`;
    for (const name of names.split(' ')) {
      const places = found.get(name);
      if (places) places.add(element);
      else if (name !== '') found.set(name, new Set([element]));
    }
  }
  return found;
}

function setMarker(element: Element, marker: Marker, on: boolean): void {
  element.toggleAttribute(marker, on);
  if (marker === 'data-pin' && element.matches(valueStops)) element.setAttribute('aria-pressed', String(on));
}
