import type { Page } from 'playwright/test';

/**
 * Records what live regions come to say from now on: each whole, as it stands after a change, and one that is not
 * atomic by what is new in it.
 * @returns what was said so far, in order
 */
export async function listenTo(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    const regions = '[role=status], [role=alert], [aria-live]:not([aria-live=off])';
    const spoken = (node: Node): string => {
      const copy = node.cloneNode(true);
      if (copy instanceof Element)
        for (const hidden of copy.querySelectorAll('[aria-hidden=true], [aria-live=off]')) hidden.remove();
      return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    };
    const regionOf = (node: Node): Element | null =>
      (node instanceof Element ? node : node.parentElement)?.closest(regions) ?? null;
    new MutationObserver((records) => {
      const changed = new Set<Node>();
      for (const { target, type, addedNodes } of records) {
        const region = regionOf(target);
        if (!region) continue;
        if (region.getAttribute('aria-atomic') !== 'false') changed.add(region);
        else if (type === 'characterData') changed.add(target);
        else for (const node of addedNodes) changed.add(node);
      }
      for (const node of changed) {
        const text = node.isConnected ? spoken(node) : '';
        if (text !== '' && said.at(-1) !== text) said.push(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { said });
  });
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}
