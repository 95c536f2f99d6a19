import { isValueName, type ValueName } from '../../../core/vocabulary/values';
import { concernsPlaces, markPlaces, valueStops } from './markPlaces';

/** What lights up, and pins, whatever stands for a value below an element. */
export interface Follower {
  /** Marks another value as pinned, or none. */
  readonly pin: (name: ValueName | null) => void;
  readonly end: () => void;
}

/**
 * Follows pointer, focus and keys below an element, all by attributes, so that nothing is drawn anew: `data-point`
 * names the value that an element stands for, `data-lights` those that it lights up with. What is pointed at or
 * focused gets `data-lit`, what is pinned `data-pin`; the element itself says by `data-pinned` what that is.
 * @param choose told which value was chosen, by click, Enter or space; null: none any more
 */
export function followPointer(root: HTMLElement, choose: (name: ValueName | null) => void): Follower {
  let pinned: ValueName | null = null;
  let hovered: ValueName | null = null;
  let focused: ValueName | null = null;
  let lit: ValueName | null = null;
  let pressedAt = { x: 0, y: 0 };
  const { forget, mark } = markPlaces(root);

  const light = (): void => {
    const next = hovered ?? focused;
    if (next === lit) return;
    lit = next;
    mark('data-lit', lit);
  };
  const observer = new MutationObserver((changes) => {
    if (!changes.some(concernsPlaces)) return;
    forget();
    mark('data-lit', lit);
    mark('data-pin', pinned);
    settleTabStops(root);
  });
  observer.observe(root, { subtree: true, childList: true, attributeFilter: ['data-point', 'data-lights'] });
  settleTabStops(root);

  const listening = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    act: (event: HTMLElementEventMap[K]) => void,
  ): void => root.addEventListener(type, act, { signal: listening.signal });

  on('pointerover', ({ target }) => {
    hovered = valueAt(target);
    light();
  });
  on('pointerleave', () => {
    hovered = null;
    light();
  });
  on('focusin', ({ target }) => {
    focused = target instanceof Element && target.matches(':focus-visible') ? valueAt(target) : null;
    light();
  });
  on('focusout', () => {
    focused = null;
    light();
  });
  on('pointerdown', ({ clientX, clientY }) => {
    pressedAt = { x: clientX, y: clientY };
  });
  on('click', (event) => {
    const name = standInOf(event.target);
    const moved = Math.hypot(event.clientX - pressedAt.x, event.clientY - pressedAt.y) > 4;
    // A text that is selected is not chosen.
    if (name === null || (event.detail > 0 && (moved || selectsText(root)))) return;
    choose(name === pinned ? null : name);
  });
  on('keydown', (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
    if (!target.matches(valueStops)) return;
    if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      const name = valueAt(target);
      choose(name === pinned ? null : name);
    }
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (moveFocus(target, key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    }
  });

  return {
    pin(name) {
      pinned = name;
      if (name === null) root.removeAttribute('data-pinned');
      else root.setAttribute('data-pinned', name);
      mark('data-pin', name);
    },
    end() {
      observer.disconnect();
      listening.abort();
    },
  };
}

/** The value that the innermost element stands for. */
function valueAt(target: EventTarget | null): ValueName | null {
  const name = target instanceof Element ? target.closest('[data-point]')?.getAttribute('data-point') : null;
  return name !== null && name !== undefined && isValueName(name) ? name : null;
}

/** The value that a click chooses: inside a link or a button of another purpose it has that purpose. */
function standInOf(target: EventTarget | null): ValueName | null {
  if (!(target instanceof Element)) return null;
  const standIn = target.closest('[data-point]');
  const acts = target.closest('a, button, summary, label, input, select, textarea');
  return standIn === null || (acts !== null && acts !== standIn) ? null : valueAt(standIn);
}

function selectsText(root: HTMLElement): boolean {
  const selection = root.ownerDocument.getSelection();
  return selection !== null && !selection.isCollapsed && root.contains(selection.anchorNode);
}

function stopsIn(group: Element): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>(valueStops)];
}

/** One tab stop for the values of a text; what stands alone is one by itself. */
function settleTabStops(root: HTMLElement): void {
  for (const stop of stopsIn(root)) if (!stop.closest('[data-roving]')) stop.tabIndex = 0;
  for (const group of root.querySelectorAll('[data-roving]')) {
    const members = stopsIn(group);
    const chosen = members.find(({ tabIndex }) => tabIndex === 0) ?? members[0];
    for (const member of members) if (member !== chosen) member.tabIndex = -1;
    if (chosen) chosen.tabIndex = 0;
  }
}

function moveFocus(from: HTMLElement, by: 1 | -1): boolean {
  const group = from.closest('[data-roving]');
  if (!group) return false;
  const members = stopsIn(group);
  const to = members[members.indexOf(from) + by];
  if (!to) return members.length > 1;
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
  return true;
}
