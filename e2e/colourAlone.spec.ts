import { coloured, toldByColourAlone, type Coloured } from './support/colourAlone';
import { Playground } from './support/playground';
import { states } from './support/states';
import { expect, test } from './support/test';

/** Between them they have each outcome, status and level, and a value of each party. */
const looked = ['fresh', 'refused', 'held', 'edited, with long texts', 'walk-through', 'lab', 'Diagnose'];

test('what differs in its hue alone is found', async ({ page }) => {
  const drawn = (shape: string): string =>
    `<b data-status="done" style="color: green">${shape}</b> <b data-status="failed" style="color: red">${shape}</b>`;
  await page.setContent(drawn('●'));
  expect(toldByColourAlone(await coloured(page))).toHaveLength(1);
  await page.setContent(
    '<i data-tone="ok" style="color: green">✓</i> <i data-tone="bad" style="color: red">✗</i>',
  );
  expect(toldByColourAlone(await coloured(page))).toEqual([]);
});

test('to whoever sees no hue, each outcome, status, tone and party looks unlike the others', async ({
  browser,
  product,
}) => {
  // Seven pages are opened, and all that they draw is looked at.
  test.slow();
  const all: Coloured[] = [];
  for (const { name, arrange } of states.filter((state) => looked.includes(state.name))) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
    await arrange(new Playground(page, product.url), product);
    all.push(...(await coloured(page)));
    // A field that is wrong says so in words that stand by it.
    const unsaid = await page.locator('[aria-invalid="true"]').evaluateAll((fields) =>
      fields.flatMap((field) => {
        const ids = `${field.getAttribute('aria-describedby') ?? ''} ${field.getAttribute('aria-errormessage') ?? ''}`;
        const words = ids.split(' ').map((id) => document.getElementById(id)?.innerText ?? '');
        return words.join('').trim() === '' ? [field.outerHTML.slice(0, 120)] : [];
      }),
    );
    expect(unsaid, name).toEqual([]);
    await page.close();
  }
  const valuesOf = (attribute: string): readonly string[] => [
    ...new Set(all.filter((one) => one.attribute === attribute).map(({ value }) => value)),
  ];
  expect(valuesOf('data-status')).toEqual(
    expect.arrayContaining(['done', 'failed', 'held', 'pending', 'skipped']),
  );
  expect(valuesOf('data-outcome')).toEqual(expect.arrayContaining(['example', 'rejected', 'paused', 'idle']));
  expect(valuesOf('data-party')).toEqual(expect.arrayContaining(['you', 'proxy', 'server', 'sts']));
  expect(valuesOf('data-tone').length).toBeGreaterThan(3);
  expect(toldByColourAlone(all)).toEqual([]);
});
