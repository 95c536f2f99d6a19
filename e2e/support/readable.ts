import type { Page } from 'playwright/test';
import type { Sighting } from './canary';

/**
 * What can be read off the page as it stands, by whoever does not look at the values of its boxes: a screen reader, an
 * extension, a saved copy. The exact text of a named value is in the document on purpose, and left out here.
 */
export async function readable(page: Page): Promise<readonly Sighting[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const inPage = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true);
    if (!(copy instanceof Element)) return { titles: '', document: '' };
    const titles = [...copy.querySelectorAll('[title]')].map((of) => of.getAttribute('title'));
    for (const value of copy.querySelectorAll('[data-value]')) value.textContent = '';
    return { titles: titles.join('\n'), document: copy.outerHTML };
  });
  // Playwright writes the value property of a password box down; a screen reader does not.
  const snapshot = (await page.locator('body').ariaSnapshot())
    .split('\n')
    .filter((line) => !/- textbox "(Secret access key|Session token)"/.test(line))
    .join('\n');
  return [
    { where: 'accessibility tree', text: JSON.stringify(nodes) },
    { where: 'ARIA snapshot', text: snapshot },
    { where: 'titles', text: inPage.titles },
    { where: 'document', text: inPage.document },
  ];
}
