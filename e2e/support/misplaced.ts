import type { Page } from 'playwright/test';

/**
 * What a ruler finds wrong in the page as it stands, a line each: words over words, words cut off with nothing that
 * says so, a last letter alone on its line, and columns that do not line up.
 */
export async function misplaced(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Line {
      readonly node: Text;
      readonly text: string;
      readonly layer: Element | null;
      readonly box: DOMRect;
    }
    const found = new Set<string>();
    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (element: Element): CSSStyleDeclaration => {
      const style = styles.get(element) ?? getComputedStyle(element);
      styles.set(element, style);
      return style;
    };
    const short = (text: string): string => `“${text.trim().slice(0, 40)}”`;
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('.k-hidden, .k-skip, option, [hidden]') === null;

    const lines: Line[] = [];
    const blocks = new Map<Element, Text[]>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text;
      const parent = text.parentElement;
      if (!parent || text.data.trim() === '' || !isSeen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        const seen = seenPart(box, parent);
        if (seen) lines.push({ node: text, text: text.data, layer: layerOf(parent), box: seen });
      }
      const block = blockOf(parent);
      blocks.set(block, [...(blocks.get(block) ?? []), text]);
    }
    overlaps();
    for (const [block, texts] of blocks) {
      cut(block, texts);
      lonely(block, texts);
      hanging(block, texts);
    }
    for (const selector of ['.k-row .step-number', '.k-row .step-title']) lineUp(selector, 'left');
    lineUp('.k-row .step-time:not(:empty)', 'right');
    for (const row of document.querySelectorAll('.k-row')) {
      const [number, title] = ['.step-number', '.step-title'].map((part) => row.querySelector(part));
      if (!number || !title) continue;
      const apart = Math.abs(number.getBoundingClientRect().bottom - title.getBoundingClientRect().bottom);
      if (apart > 1) found.add(`${short(title.textContent ?? '')} is not on its number’s line: ${apart} px`);
    }
    return [...found];

    function layerOf(element: Element): Element | null {
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (/sticky|fixed/.test(styleOf(at).position) || at.matches('[role=dialog]')) return at;
      }
      return null;
    }

    function blockOf(element: Element): Element {
      let at = element;
      while (at.parentElement && styleOf(at).display === 'inline') at = at.parentElement;
      return at;
    }

    /** What is left of a box inside all that clips it. */
    function seenPart(box: DOMRect, element: Element): DOMRect | null {
      let { left, top, right, bottom } = box;
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY, display } = styleOf(at);
        if (display === 'inline') continue;
        const clip = at.getBoundingClientRect();
        if (overflowX !== 'visible') [left, right] = [Math.max(left, clip.left), Math.min(right, clip.right)];
        if (overflowY !== 'visible') [top, bottom] = [Math.max(top, clip.top), Math.min(bottom, clip.bottom)];
      }
      return right - left > 1 && bottom - top > 1 ? new DOMRect(left, top, right - left, bottom - top) : null;
    }

    function overlaps(): void {
      lines.forEach((one, i) => {
        for (const other of lines.slice(i + 1)) {
          if (one.layer !== other.layer || one.node === other.node) continue;
          const [a, b] = [one.box, other.box];
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          // The boxes of lines reach into each other by what fonts leave above and below their letters.
          if (wide > 2 && high > 5) found.add(`${short(one.text)} over ${short(other.text)}`);
        }
      });
    }

    function cut(block: Element, texts: readonly Text[]): void {
      const { overflowX, textOverflow } = styleOf(block);
      if (!/hidden|clip/.test(overflowX) || textOverflow === 'ellipsis') return;
      if (block.scrollWidth <= block.clientWidth + 1) return;
      const isTold = block.querySelector('.k-long-start, .k-clip, [data-clip]') !== null;
      if (!isTold) found.add(`${short(texts.map(({ data }) => data).join(''))} is cut off`);
    }

    function lonely(block: Element, texts: readonly Text[]): void {
      if (block.closest('.k-hex, [data-letters]')) return;
      const spots = texts
        .flatMap((node) => [...node.data].map((character, at) => ({ node, character, at })))
        .slice(-60);
      while (spots.length > 0 && spots.at(-1)?.character.trim() === '') spots.pop();
      const [before, last] = spots.slice(-2);
      if (!before || !last || before.character.trim() === '') return;
      const [a, b] = [before, last].map(({ node, at }) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      });
      if (a && b && b.width > 0 && a.width > 0 && b.top - a.top > b.height / 2 && b.left < a.left)
        found.add(`the last letter of ${short(texts.map(({ data }) => data).join(''))} stands alone`);
    }

    /** Behind a mark, a triangle or an icon, words of several lines stand beside it. */
    function hanging(block: Element, texts: readonly Text[]): void {
      const isMarked =
        styleOf(block).display === 'list-item' ||
        block.querySelector(':scope > :first-child svg, :scope > svg:first-child');
      if (!isMarked || styleOf(block).textAlign !== 'start') return;
      const boxes = texts.flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].filter(({ width }) => width > 1);
      });
      const [first] = boxes;
      if (first && boxes.some(({ top, left }) => top > first.bottom - 4 && left < first.left - 2))
        found.add(`${short(texts.map(({ data }) => data).join(''))} goes on below its mark`);
    }

    function lineUp(selector: string, side: 'left' | 'right'): void {
      const all = [...document.querySelectorAll(selector)].filter(isSeen);
      const places = new Set(all.map((element) => Math.round(element.getBoundingClientRect()[side])));
      if (Math.max(...places) - Math.min(...places) > 1)
        found.add(`${selector} do not line up on the ${side}: ${[...places].join(', ')}`);
    }
  });
}
