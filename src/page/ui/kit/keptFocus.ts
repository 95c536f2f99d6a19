import { useEffect } from 'react';

/** On what has the focus only because what had it is gone. */
const mark = 'data-focus-kept';

/** What a reader is told of by name, and what can have the focus at all. */
const places = '[tabindex], section, nav, main, header, [role=dialog]';

/** Whether the focus is nowhere that anybody chose. */
export function focusIsLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.hasAttribute(mark);
}

/**
 * Keeps the focus on the page: where the element that has it goes, what was around it has it from then on, so that Tab
 * goes on from there and a screen reader does not begin anew. Whoever knows a better place takes it from there.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    // The element that has the focus, and all around it.
    let held: readonly Element[] = [];
    // Who points sees no ring, here as there.
    let ring = true;
    const onFocusIn = ({ target }: FocusEvent): void => {
      held = target instanceof Element ? aroundOf(target) : [];
      ring = held[0]?.matches(':focus-visible') ?? true;
    };
    const onFocusOut = ({ target }: FocusEvent): void => {
      // Somebody left it of their own accord, if it is still there when all that goes has gone.
      queueMicrotask(() => {
        if (target === held[0] && held[0]?.isConnected && focusIsLost()) held = [];
      });
    };
    const observer = new MutationObserver(() => {
      if (held.length === 0 || held[0]?.isConnected) return;
      const place = held.find((element) => element.isConnected)?.closest<HTMLElement>(places);
      held = [];
      // What an effect knows better comes first.
      if (place) requestAnimationFrame(() => document.activeElement === document.body && take(place, ring));
    });
    observer.observe(document.body, { childList: true, subtree: true });
    addEventListener('focusin', onFocusIn);
    addEventListener('focusout', onFocusOut);
    return () => {
      observer.disconnect();
      removeEventListener('focusin', onFocusIn);
      removeEventListener('focusout', onFocusOut);
    };
  }, []);
}

function aroundOf(element: Element): readonly Element[] {
  const around: Element[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) around.push(one);
  return around;
}

/** Gives it the focus, for as long as nothing else takes it. */
function take(place: HTMLElement, ring: boolean): void {
  const isOwn = place.hasAttribute('tabindex');
  if (!isOwn) place.tabIndex = -1;
  place.setAttribute(mark, '');
  if (!ring) place.style.outline = 'none';
  place.addEventListener(
    'blur',
    () => {
      place.removeAttribute(mark);
      place.style.outline = '';
      if (!isOwn) place.removeAttribute('tabindex');
    },
    { once: true },
  );
  place.focus({ preventScroll: true });
}
