import type { Locator } from 'playwright/test';
import { expect, test } from './support/test';

/** What is drawn of an element where colours are forced: of its hues nothing is left. */
const drawing = (element: Locator): Promise<string> =>
  element.evaluate((node) => {
    const of = (style: CSSStyleDeclaration): string =>
      [
        style.backgroundColor,
        style.borderStyle,
        style.borderWidth,
        style.borderColor,
        style.outlineStyle === 'none' ? 'no outline' : style.outline,
        style.textDecorationLine,
        style.fontWeight,
      ].join(' ');
    return `${of(getComputedStyle(node))} / ${of(getComputedStyle(node, '::after'))}`;
  });

async function expectUnlike(one: Locator, other: Locator): Promise<void> {
  await expect.poll(async () => (await drawing(one)) !== (await drawing(other))).toBe(true);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`colours forced, ${colorScheme}`, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active', colorScheme }));

    test('what is chosen, lit, pinned or has the focus is unlike what is not', async ({
      page,
      playground,
    }) => {
      await playground.open('canonical-request');
      const tab = (name: string) => page.getByRole('tab', { name });
      await expectUnlike(tab('Annotated'), tab('Bytes'));
      const link = (name: string) => page.getByRole('navigation').getByRole('link', { name });
      await expectUnlike(link('Handshake'), link('Listen'));
      await expectUnlike(playground.example('IAM user'), playground.example('Assumed role'));
      const row = (id: string) => playground.step(id).getByRole('button');
      await expectUnlike(row('canonical-request'), row('signature'));
      const chip = (name: string) => playground.stage.locator(`.k-text [data-value="${name}"]`);
      const badge = (step: string, letter: string) =>
        playground.step(step).locator('.k-badge').filter({ hasText: letter });
      await chip('stsHost').hover();
      await expectUnlike(chip('stsHost'), chip('amzDate'));
      await expectUnlike(badge('server-first', 'h'), badge('server-first', 's'));
      await chip('amzDate').click();
      await playground.stage.getByRole('heading', { level: 2 }).hover();
      await expectUnlike(chip('amzDate'), chip('stsHost'));
      await expectUnlike(badge('request', 'd'), badge('request', 'b'));
      const focus = tab('Bytes');
      const before = await drawing(focus);
      await tab('Annotated').focus();
      await page.keyboard.press('ArrowRight');
      await expect(focus).toBeFocused();
      expect(await drawing(focus)).not.toBe(before);
    });

    test('bytes that are selected, and the rows of a pinned value, are unlike the others', async ({
      page,
      playground,
    }) => {
      await playground.open('server-first/bytes');
      const letters = playground.stage.locator('.k-letter');
      const [nonce, host] = ['s', 'h'].map((letter) => letters.filter({ hasText: letter }).first());
      await nonce?.click();
      await expect(page.locator('[data-pinned=serverNonce]')).toBeAttached();
      if (!nonce || !host) throw new Error('no letters');
      await expectUnlike(nonce, host);
      const rows = playground.stage.locator('.k-hex-row');
      await expectUnlike(
        rows.and(page.locator('[data-pin]')).first(),
        rows.and(page.locator(':not([data-pin])')).first(),
      );
    });

    test('a party is drawn in a colour that stands out from the page, whatever theme is chosen', async ({
      page,
      playground,
    }) => {
      await playground.open();
      for (const theme of ['light', 'dark', 'system']) {
        await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme);
        const drawn = await playground.steps.evaluate((list) => ({
          text: getComputedStyle(list).color,
          marks: [
            ...list.querySelectorAll('[data-status=done] .k-lane-shape, [data-status=done] .k-lane-line'),
          ].map((mark) => {
            const { fill, stroke } = getComputedStyle(mark);
            return mark.matches('.k-lane-shape') ? fill : stroke;
          }),
        }));
        expect(drawn.marks.length).toBeGreaterThan(20);
        expect([...new Set(drawn.marks)], theme).toEqual([drawn.text]);
      }
    });
  });
}
