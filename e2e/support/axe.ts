import axe from 'axe-core';
import { expect, type Page } from 'playwright/test';

type Axe = typeof axe;

/**
 * What axe finds with every rule it has, the experimental ones too, in a line each, once nothing fades in or out or
 * changes its colour. `within`: a selector. `everything`: the size of targets too, which wants a window so high that none lies half behind
 * the foot; elsewhere `smallTargets` measures it. A table behind a dialog is nobody’s meanwhile. Contrast is held to AA: `color-contrast-enhanced` alone is left out.
 */
export async function findings(
  page: Page,
  { everything = false, within }: { readonly everything?: boolean; readonly within?: string } = {},
): Promise<readonly string[]> {
  await expect(page.locator('[data-starting-style], [data-ending-style]')).toHaveCount(0);
  await page.evaluate(async () => {
    const changing = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changing.map(({ finished }) => finished));
  });
  await page.evaluate(axe.source);
  const leftOut = ['color-contrast-enhanced', ...(everything ? [] : ['target-size'])];
  return page.evaluate(
    async ({ left, where }) => {
      const { axe: inPage } = globalThis as unknown as { axe: Axe };
      const rules = Object.fromEntries(
        inPage.getRules().map(({ ruleId }) => [ruleId, { enabled: !left.includes(ruleId) }]),
      );
      const isModal =
        document.querySelector('[role=dialog][aria-modal=true], dialog:modal, [role=dialog]') !== null;
      const behind = isModal ? { exclude: [['main table']] } : document;
      const { violations } = await inPage.run(where ?? behind, { resultTypes: ['violations'], rules });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any }) => `${id} ${target.join(' ')} ${any[0]?.message ?? ''}`),
      );
    },
    { left: leftOut, where: within },
  );
}
