import type { Page } from 'playwright/test';

/**
 * What is wider than it may be: the page itself, or an element that sticks out of its column. What lies inside
 * something that scrolls or clips by itself does not stick out.
 */
export async function overflows(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`page: ${scrollWidth} in ${clientWidth} px`);
    const isContained = (element: Element, column: Element): boolean => {
      for (let above = element.parentElement; above && above !== column; above = above.parentElement) {
        const { overflowX, position } = getComputedStyle(above);
        if (overflowX !== 'visible' || position === 'fixed') return true;
      }
      return false;
    };
    for (const column of document.querySelectorAll('header, main > *')) {
      const { left, right } = column.getBoundingClientRect();
      for (const element of column.querySelectorAll('*')) {
        const box = element.getBoundingClientRect();
        // What is fixed stands in the window, not in its column.
        if (getComputedStyle(element).position === 'fixed' && box.left >= 0 && box.right <= clientWidth)
          continue;
        if (box.width <= 1 || (box.right <= right + 1 && box.left >= left - 1)) continue;
        if (isContained(element, column)) continue;
        const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
        found.push(`${name} from ${box.left} to ${box.right} in ${left} to ${right}`);
      }
    }
    return found;
  });
}
