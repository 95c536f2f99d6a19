import { gapBetween } from './support/gap';
import { expect, test } from './support/test';

test('a note of two lines parts no lines of the text beside it, and lies over no other note', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.example('Assumed role').click();
  await playground.expectOutcome('authenticated');
  await playground.jump('canonical-request');
  for (const width of [768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await expect
      .poll(async () =>
        playground.stage.locator('.k-text').evaluate((text) => {
          const boxes = (of: string): DOMRect[] =>
            [...text.querySelectorAll(of)].map((element) => element.getBoundingClientRect());
          const lines = boxes('.k-text-line');
          const notes = boxes('.k-text-note:not(:empty)');
          // A line with a value to press is 24 px high, any other 20.
          const holes = lines.filter(({ height }) => ![20, 24].some((high) => Math.abs(height - high) <= 1));
          const over = notes.filter(({ top }, i) => top < (notes[i - 1]?.bottom ?? 0) - 0.5);
          return {
            lines: lines.length > 10,
            notes: notes.length > 8,
            holes: holes.length,
            over: over.length,
          };
        }),
      )
      .toEqual({ lines: true, notes: true, holes: 0, over: 0 });
  }
});

test('the last characters of a value stand on one line, however narrow', async ({ page, playground }) => {
  await playground.open('signature');
  for (const step of ['signature', 'server-first']) {
    await playground.jump(step);
    for (let width = 360; width <= 480; width += 8) {
      await page.setViewportSize({ width, height: 800 });
      const alone = await playground.stage.locator('[data-value]').evaluateAll((values) =>
        values.flatMap((value) => {
          const texts = document.createTreeWalker(value, NodeFilter.SHOW_TEXT);
          const last = texts.lastChild();
          const text = last?.textContent ?? '';
          if (!last || text.length < 6) return [];
          const range = document.createRange();
          range.setStart(last, text.length - 6);
          range.setEnd(last, text.length);
          return range.getClientRects().length === 1 ? [] : [value.getAttribute('data-value')];
        }),
      );
      expect(alone, `${step} at ${width} px`).toEqual([]);
    }
  }
});

test('in forced colours only the chosen step has a bar beside it', async ({ page, playground }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await playground.open();
  const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const bars = await playground.steps
    .getByRole('button')
    .evaluateAll((rows) => rows.map((row) => getComputedStyle(row).borderLeftColor));
  // What is transparent elsewhere is drawn there.
  expect(bars.filter((colour) => colour !== canvas)).toHaveLength(1);
});

test('where it is narrow, the length of a field stands apart from its offset', async ({
  page,
  playground,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await playground.open('client-first');
  await playground.lookAtBytes();
  const row = playground.stage.locator('.k-hex-row').first();
  const length = await row.locator('.k-hex-length').boundingBox();
  const offset = await row.locator('.k-hex-offset').boundingBox();
  if (!length || !offset) throw new Error('a row without length or offset');
  // The offset begins the row, as it does where there is room, and the length ends it.
  expect(offset.x + offset.width + 40).toBeLessThan(length.x);
});

test('the parts of client-final stand in the order that the payload has them: a, d, t', async ({
  playground,
}) => {
  await playground.open();
  for (const user of ['Assumed role', 'IAM user'] as const) {
    await playground.example(user).click();
    await playground.expectOutcome('authenticated');
    await playground.look('client-final');
    await expect(playground.stage).toContainText('Authorization header (a)');
    const text = (await playground.stage.textContent()) ?? '';
    const places = [
      'Authorization header (a)',
      await playground.value('amzDate'),
      'Session token (t)',
      'bytes of BSON',
    ].map((part) => text.indexOf(part));
    expect(places, user).not.toContain(-1);
    expect(places, user).toEqual(places.toSorted((one, other) => one - other));
  }
});

test('the open lab shows its own lower edge, and the prediction begins below it', async ({
  page,
  playground,
}) => {
  await playground.open();
  const opener = page.getByRole('button', { name: /^Break something/ });
  await opener.click();
  const prediction = page.locator('.lab-forecast');
  await expect(prediction).toBeVisible();
  const said = page.getByRole('status', { name: 'Prediction' });
  await expect(said).toContainText(/nobody/i);
  expect((await said.textContent())?.match(/nobody/gi), 'said once').toHaveLength(1);
  await opener.scrollIntoViewIfNeeded();
  const covered = await prediction.evaluate((box) => {
    const shadow = /(-?\d+)px (-?\d+)px \d+px (\d+)px/.exec(getComputedStyle(box).boxShadow);
    return shadow ? Math.abs(Number(shadow[2])) + Number(shadow[3]) : 0;
  });
  expect(await gapBetween(opener, prediction)).toBeGreaterThan(covered);
});

test('an arrow leads from the sender’s mark to the receiver’s, and touches neither', async ({
  playground,
}) => {
  await playground.open();
  const marks = await playground.step('client-first').evaluate((row) => {
    const parties = [...row.querySelectorAll('.k-lanes .k-lane-shape[data-party], .k-lanes .k-lane-shape')];
    const [from, to] = parties.map((mark) => mark.getBoundingClientRect());
    const head = row.querySelector('.k-lane-head')?.getBoundingClientRect();
    if (!from || !to || !head) return null;
    return { afterSender: head.left > from.right, beforeReceiver: head.right < to.left };
  });
  expect(marks).toEqual({ afterSender: true, beforeReceiver: true });
});
