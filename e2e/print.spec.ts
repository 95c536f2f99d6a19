import type { Page } from 'playwright/test';
import { ada, loginTo } from './support/driverLogin';
import type { Playground } from './support/playground';
import { stepIds } from './support/steps';
import { expect, test } from './support/test';

/** As wide as A4 between the margins. */
const paper = { width: 688, height: 972 };

const sheet = (page: Page) => page.getByRole('article', { name: 'The whole run' });

async function print(page: Page): Promise<void> {
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print' });
  await expect(sheet(page)).toBeVisible();
}

/** Printers are far away: in their place, what a browser does when it is asked to print. @returns what stood there then */
async function watchPrinter(page: Page): Promise<() => Promise<string | null>> {
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      const drawn = document.querySelector('[data-paper]') === null ? 'the page' : 'the sheet';
      document.documentElement.setAttribute('data-printed-was', drawn);
      dispatchEvent(new Event('afterprint'));
    };
  });
  return () => page.locator('html').getAttribute('data-printed-was');
}

async function run(playground: Playground, name: 'Assumed role' | 'No database user'): Promise<void> {
  await playground.open();
  await playground.example(name).click();
  await playground.expectOutcome(name === 'Assumed role' ? 'authenticated' : 'rejected');
}

const role = {
  secret: 'countersign/Sandbox+Role/9f2KEXAMPLEKEY0',
  token:
    'IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCXVzLWVhc3QtMSJHMEUCIQDcountersignSandbox+AssumedRole/EXAMPLE0TOKEN==',
};

test('printed, every step stands there with its sentence, its texts, and a table that explains its bytes', async ({
  page,
  playground,
}) => {
  await run(playground, 'Assumed role');
  const sentences = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const step of stepIds) {
    await playground.jump(step);
    sentences.set(step, (await playground.stage.locator('.stage-lead > p').first().textContent()) ?? '');
  }
  for (const step of ['canonical-request', 'string-to-sign', 'signature'] as const) {
    await playground.jump(step);
    const whole = playground.stage.locator('pre[data-value]').first();
    texts.set(step, (await whole.textContent()) ?? '');
  }
  await print(page);
  for (const [at, step] of stepIds.entries()) {
    const printed = sheet(page).locator(`[data-printed="${step}"]`);
    await expect(printed.getByRole('heading', { level: 2 })).toContainText(new RegExp(`^${at + 1} `));
    await expect(printed).toContainText(sentences.get(step) ?? 'no sentence');
    if (['credentials', 'resolve', 'connect'].includes(step)) continue;
    const table = printed.locator('.print-bytes');
    await expect(table.getByRole('columnheader')).toHaveText(['Field', 'Offset', 'Bytes in hex', 'Meaning']);
    const unexplained = await table
      .locator('tbody tr:not(.print-bytes-of)')
      .evaluateAll(
        (rows) =>
          rows.filter((row) => [...row.children].some((cell) => cell.textContent?.trim() === '')).length,
      );
    expect(unexplained, `${step}: rows with an empty cell`).toBe(0);
  }
  const hidden = /(?<=x-amz-security-token:)[^\n]+/u;
  for (const [step, text] of texts)
    expect(
      await sheet(page).locator(`[data-printed="${step}"] pre[data-value]`).first().textContent(),
      step,
    ).toBe(text.replace(hidden, '••••'));
});

test('printed, the bytes of each message are there to the last', async ({ page, playground }) => {
  await run(playground, 'Assumed role');
  await print(page);
  const sums = await sheet(page)
    .locator('.print-bytes tbody')
    .evaluateAll((blocks) =>
      blocks.map((block) => {
        const said = Number(/(\d+) bytes/.exec(block.querySelector('th')?.textContent ?? '')?.[1]);
        const shown = [...block.querySelectorAll('.print-hex')].map(({ textContent }) => {
          const secret = /(\d+) bytes, secret/.exec(textContent ?? '')?.[1];
          return secret === undefined ? (textContent ?? '').trim().split(/\s+/).length : Number(secret);
        });
        return { said, shown: shown.reduce((sum, one) => sum + one, 0) };
      }),
    );
  expect(sums.length).toBeGreaterThan(10);
  for (const { said, shown } of sums) expect(shown).toBe(said);
});

test('nothing printed can be pressed, is cut off, or is parted by the end of a page', async ({
  page,
  playground,
}) => {
  await run(playground, 'No database user');
  await print(page);
  const faults = await page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
    const nameOf = (element: Element): string => `${element.tagName} ${element.getAttribute('class') ?? ''}`;
    const controls = seen.filter((element) =>
      element.matches(
        'button, input, select, textarea, summary:empty, [role=button], [tabindex], [aria-live]',
      ),
    );
    const pinned = seen.filter((element) => /fixed|sticky/.test(getComputedStyle(element).position));
    const cut = seen.filter(
      (element) =>
        element.clientWidth > 0 &&
        element.scrollWidth > element.clientWidth + 1 &&
        getComputedStyle(element).overflowX !== 'visible' &&
        !element.matches('.k-hidden, .k-hidden *'),
    );
    const rows = seen.filter((element) => element.matches('tr, li, .k-text-line, .k-values > dd'));
    const parted = rows.filter(
      (row) => getComputedStyle(row).breakInside !== 'avoid' || row.offsetHeight > 900,
    );
    return Object.entries({ controls, pinned, cut, parted }).flatMap(([kind, all]) =>
      all.map((element) => `${kind}: ${nameOf(element)}`),
    );
  });
  expect(faults).toEqual([]);
  // A line’s end is drawn with a background, which printers leave out unless told.
  const end = sheet(page).locator('.k-text-lf').first();
  expect(await end.evaluate((mark) => getComputedStyle(mark, '::after').printColorAdjust)).toBe('exact');
});

test('what is secret is dots on paper: keys, session token, and all that a token could be read from', async ({
  page,
  playground,
}) => {
  await run(playground, 'Assumed role');
  const shown = await playground.page.evaluate(() => document.body.textContent);
  expect(shown).toContain(role.token);
  await playground.look('signing-key');
  await page.getByRole('checkbox', { name: /^Show the derived keys/ }).check();
  const keys = await playground.stage.locator('.stage-key-hex').allTextContents();
  expect(keys.every((key) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
  await print(page);
  const text = await page.evaluate(() => document.body.innerText);
  expect(text).toContain('••••');
  const secrets = [
    role.secret,
    role.token,
    ...[0, 1, 2].map((at) => Buffer.from(role.token.slice(at)).toString('base64').slice(0, 60)),
    Buffer.from(role.token).toString('hex').match(/../g)?.join(' ') ?? '',
    ...keys,
    ...keys.map((key) => key.match(/../g)?.slice(0, 8).join(' ') ?? ''),
  ];
  for (const secret of secrets) expect(text.includes(secret), secret).toBe(false);
});

test('a light and a dark theme print alike, dark on white', async ({ page, playground }) => {
  await run(playground, 'No database user');
  await print(page);
  const colours = () =>
    page.evaluate(() =>
      [document.body, ...document.querySelectorAll('[data-paper], [data-paper] *')]
        .map((element) => getComputedStyle(element))
        .map(({ color, backgroundColor, borderBottomColor, fill, stroke }) =>
          [color, backgroundColor, borderBottomColor, fill, stroke].join(),
        ),
    );
  const light = await colours();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await colours()).toEqual(light);
  expect(light[0]).toMatch(/^rgb\(27, 27, 25\),rgba\(0, 0, 0, 0\)/);
});

test('the verdict and what was found stand on the first page, all of it unfolded', async ({
  page,
  playground,
}) => {
  await run(playground, 'No database user');
  await print(page);
  const front = sheet(page).locator('.print-front');
  await expect(front.getByRole('status', { name: 'Verdict' })).toContainText('Rejected');
  const found = front.getByRole('list', { name: 'Findings' }).getByRole('listitem');
  await expect(found.first()).toContainText('there is none');
  await expect(found.first()).toContainText('Create the database user');
  await expect(front.getByRole('blockquote')).toContainText('Could not find user');
});

test('the keys for printing wait until the whole run can be drawn', async ({ page, playground }) => {
  await playground.open();
  const asked = await watchPrinter(page);
  await page.keyboard.press('Control+p');
  await expect.poll(asked).toBe('the sheet');
  await expect(sheet(page)).not.toBeAttached();
});

test('the browser’s own menu prints the whole run as well, once somebody has run one', async ({
  page,
  playground,
}) => {
  await run(playground, 'Assumed role');
  const pages = async () => {
    const pdf = await page.pdf({ format: 'A4' });
    return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length;
  };
  await expect.poll(pages).toBeGreaterThan(14);
  // The page stands there again.
  await expect(playground.stage).toBeVisible();
});

test('before that the menu prints the step on screen, and says where the whole run is printed', async ({
  page,
  playground,
}) => {
  await page.route(/\/print-[^/]*\.js$/, (route) => route.abort());
  await playground.open();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('For the whole run choose Print in the page’s header')).toBeVisible();
  await expect(playground.stage).toBeVisible();
  await page.setViewportSize(paper);
  const pinned = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => element.className),
  );
  expect(pinned).toEqual([]);
});

test('the button in the header prints a login in Listen as well', async ({ page, heard }) => {
  await loginTo(heard.port, ada);
  await heard.listening.choose(/./);
  await heard.listening.expectOutcome('authenticated');
  const asked = await watchPrinter(page);
  await page.getByRole('button', { name: 'Print' }).click();
  await expect.poll(asked).toBe('the sheet');
  await page.emulateMedia({ media: 'print' });
  await expect(sheet(page).locator('[data-printed]')).toHaveCount(14);
  await expect(sheet(page)).toContainText(ada.accessKeyId);
});
