import type { Page } from 'playwright/test';

/**
 * Targets of a pointer that are smaller than they may be, a line each. What stands inside a sentence may be as high as
 * its line; a native control drawn by a label is as large as the label.
 */
export async function smallTargets(page: Page, least: number): Promise<readonly string[]> {
  return page.evaluate((min) => {
    const found: string[] = [];
    const selector =
      'a[href], button, input, select, textarea, summary, [role=tab], [role=option], [role=radio], [role=checkbox]';
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      const style = getComputedStyle(element);
      if (!element.checkVisibility({ visibilityProperty: true }) || style.pointerEvents === 'none') continue;
      if (element.closest('[inert], [aria-hidden=true]')) continue;
      // Read by ears until it has the focus.
      if (element.matches('.k-skip:not(:focus)')) continue;
      const inText =
        style.display === 'inline' || (element.matches('.k-term, a, .k-more') && isInText(element));
      if (inText) continue;
      const label =
        element.closest('label') ??
        (element.id ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null);
      const boxes = [element, ...(element.matches('input') && label ? [label] : [])].map((of) =>
        of.getBoundingClientRect(),
      );
      const hit = boxes.reduce((a, b) => (a.width * a.height >= b.width * b.height ? a : b));
      const after = getComputedStyle(element, '::after');
      const grown =
        after.content !== 'none' && after.position === 'absolute' && after.inset.startsWith('-')
          ? -2 * parseFloat(after.inset)
          : 0;
      if (hit.width === 0) continue;
      if (hit.height + grown + 0.5 < min || hit.width + grown + 0.5 < min) {
        const name = element.getAttribute('aria-label') ?? element.textContent?.slice(0, 30) ?? '';
        found.push(
          `${element.tagName.toLowerCase()}.${element.className} “${name}” ${Math.round(hit.width)} × ${Math.round(hit.height)}`,
        );
      }
    }
    return [...new Set(found)];

    /** Among the words of a sentence, whose lines are as high as they are. */
    function isInText(element: HTMLElement): boolean {
      const own = element.textContent?.trim().length ?? 0;
      const around = element.closest('p, li, dd, dt, td, pre, small, label') ?? element.parentElement;
      return element.closest('th') === null && (around?.textContent?.trim().length ?? 0) > own + 2;
    }
  }, least);
}
