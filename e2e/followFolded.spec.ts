import { expect, test } from './support/test';

test.beforeEach(async ({ playground }) => {
  await playground.open('client-final');
  await playground.lookAtBytes();
});

test('what is folded says which values stand in it, lights up with them, and pins them', async ({
  page,
  playground,
}) => {
  const { stage } = playground;
  await stage.getByRole('button', { name: 'Fold payload', exact: true }).click();
  await expect(stage.locator('[data-name="signature"]')).toHaveCount(0);
  const folded = stage.getByRole('row', { name: /payload/, expanded: false });
  const letter = folded.getByRole('button', { name: 'v, Signature', exact: true });
  await expect(folded).not.toHaveAttribute('data-pin');
  await letter.hover();
  await expect(folded).toHaveAttribute('data-lit', '');
  await letter.click();
  await expect(page.locator('#root')).toHaveAttribute('data-pinned', 'signature');
  await expect(folded).toHaveAttribute('data-pin', '');
  await expect(folded).toHaveAttribute('aria-expanded', 'false');
});

test('the trail unfolds what it leads into, by mouse and by key', async ({ page, playground }) => {
  const { stage } = playground;
  const fold = stage.getByRole('button', { name: 'Fold section', exact: true }).first();
  const here = stage.locator('[data-name="signature"][data-here]');
  const trail = page.getByRole('region', { name: 'Trail' });
  await stage.locator('[data-name="signature"]').first().click();
  await expect(trail).toBeVisible();
  await fold.click();
  await expect(stage.locator('[data-name="signature"]')).toHaveCount(0);
  await expect(stage.getByRole('row', { name: /section/, expanded: false }).first()).toHaveAttribute(
    'data-pin',
    '',
  );
  await trail.getByRole('link', { name: /^12 bytes/ }).click();
  await expect(here).toBeInViewport();
  await stage
    .getByRole('row', { name: /section/, expanded: true })
    .first()
    .focus();
  await page.keyboard.press('ArrowLeft');
  await expect(here).toHaveCount(0);
  await page.keyboard.press(',');
  await playground.expectStage('signature');
  await page.keyboard.press('.');
  await expect(here).toBeInViewport();
});

test('at 360 px no value that is pinned is cut off: on each line that is one line high some of it stands', async ({
  page,
  playground,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const step of ['request', 'canonical-request', 'string-to-sign', 'signature'] as const) {
    await playground.look(step);
    await playground.lookAnnotated();
    const chips = playground.stage.locator('[role=tabpanel] .k-value[data-point]');
    await expect(chips.first(), step).toBeVisible();
    const shown = await chips.evaluateAll((all) =>
      all.map((chip) => {
        const line = chip.closest('[data-one-line]') ?? chip;
        const [inner, outer] = [chip.getBoundingClientRect(), line.getBoundingClientRect()];
        const width = Math.min(inner.right, outer.right) - Math.max(inner.left, outer.left);
        return { value: chip.getAttribute('data-point'), isSeen: width > 12 };
      }),
    );
    expect(
      shown.filter(({ isSeen }) => !isSeen),
      step,
    ).toEqual([]);
  }
});
