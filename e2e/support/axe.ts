import axe from 'axe-core';
import type { Page } from 'playwright/test';

type Axe = typeof axe;

/** What axe finds serious or critical, in a line each. */
export async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { axe: Axe };
    const { violations } = await inPage.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, any }) => `${id} ${target.join(' ')} ${any[0]?.message ?? ''}`),
      );
  });
}
