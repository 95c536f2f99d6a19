import type { Page } from 'playwright/test';

/**
 * What is wrong with the header as it is drawn now: a part on two lines, parts over one another or over the content,
 * a verdict that is cut off where there is room, a page that scrolls sideways. Empty when it holds.
 */
export async function headerFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide in ${clientWidth}`);
    const header = document.querySelector('header');
    const main = document.querySelector('main');
    if (!header || !main) return ['no header, or no main'];
    const linesOf = (element: Element): number => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const texts = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      // Those whose middles lie beside each other are one line, whatever their faces.
      const lines: number[] = [];
      for (const { top, height } of texts) {
        const middle = top + height / 2;
        if (!lines.some((line) => Math.abs(line - middle) < height / 2)) lines.push(middle);
      }
      return lines.length;
    };
    const parts = ['h1', 'nav a', '[role=status]', 'button, select'].flatMap((of) => [
      ...header.querySelectorAll(of),
    ]);
    const nameOf = (part: Element): string =>
      `${part.tagName.toLowerCase()} “${(part.textContent || (part.getAttribute('aria-label') ?? '')).slice(0, 40)}”`;
    const outer = header.getBoundingClientRect();
    for (const part of parts) {
      const box = part.getBoundingClientRect();
      if (linesOf(part) > 1 && part.tagName !== 'SELECT')
        found.push(`${nameOf(part)} on ${linesOf(part)} lines`);
      if (box.left < outer.left || box.right > outer.right || box.bottom > outer.bottom)
        found.push(`${nameOf(part)} sticks out of the header`);
    }
    const pill = header.querySelector('.k-pill');
    const row = header.querySelector('.k-frame-verdict') ?? header;
    const { paddingLeft, paddingRight } = getComputedStyle(row);
    const room = row.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const isShort = pill !== null && pill.getBoundingClientRect().width < room - 1;
    for (const text of pill?.querySelectorAll('.k-pill-label, .k-pill-detail, .k-pill-detail > span') ?? []) {
      if (isShort && text.scrollWidth > text.clientWidth)
        found.push(`${nameOf(text)} is cut off beside room`);
    }
    parts.forEach((one, i) => {
      const a = one.getBoundingClientRect();
      for (const other of parts.slice(i + 1)) {
        const b = other.getBoundingClientRect();
        const isOver = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        if (isOver && !one.contains(other)) found.push(`${nameOf(one)} over ${nameOf(other)}`);
      }
    });
    if (outer.bottom > main.getBoundingClientRect().top + 0.5) found.push('the header lies over the content');
    return found;
  });
}
