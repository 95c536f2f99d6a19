import type { Page } from 'playwright/test';
import { findings } from './support/axe';
import { button, field, holdAt, region } from './support/heldMessage';
import { overflows } from './support/overflows';
import type { Playground } from './support/playground';
import { expect, test } from './support/test';
import { download } from './support/trace';

async function holdReply(page: Page, name: string): Promise<void> {
  await button(page, 'Breakpoints').click();
  await page.getByRole('checkbox', { name, exact: true }).check();
}

async function choosing(page: Page, name: string): Promise<void> {
  await region(page).getByRole('radio', { name }).check();
}

/** The last base64 digit before the padding of 32 bytes has unused bits: another first digit is another nonce. */
const otherNonce = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);

async function expectObjected(playground: Playground, outcome: string, words: RegExp): Promise<void> {
  await playground.expectOutcome(outcome);
  await expect(playground.verdict).toContainText('(changed)');
  await expect(playground.verdict).toContainText(words);
  await expect(playground.stage).toContainText('This run was changed by hand');
  await expect(playground.stage).toContainText(words);
}

const targets = {
  'in the page': (playground: Playground) => playground.run(),
  'over TCP': (playground: Playground, port: number) => playground.reach(`mongodb://127.0.0.1:${port}/`),
} as const;

for (const [where, begin] of Object.entries(targets)) {
  test.describe(`at the sandbox ${where}`, () => {
    test.beforeEach(async ({ page, playground, product }) => {
      await playground.open();
      await playground.example('IAM user').click();
      await playground.expectOutcome('authenticated');
      await playground.pauseBeforeSend.check();
      await begin(playground, product.sandbox.port);
      await expect(button(page, 'Send hello')).toBeVisible();
    });

    test('one character of the signature is changed, and the verdict names who objects', async ({
      page,
      playground,
    }) => {
      await holdAt(page, 'Send client final');
      const a = await field(page, 'a').inputValue();
      await field(page, 'a').fill(a.slice(0, -1) + (a.endsWith('0') ? '1' : '0'));
      await button(page, 'Continue').click();
      const whom =
        where === 'in the page' ? /STS objected: SignatureDoesNotMatch/ : /The server or its STS objected/;
      await expectObjected(playground, 'rejected', whom);
      const codes = page.getByRole('list', { name: 'Findings' }).locator('[data-finding]');
      const told =
        where === 'in the page'
          ? ['sandbox-mismatch', 'changed-by-hand']
          : ['changed-by-hand', 'reply-untold', 'auth-mechanism-missing'];
      await expect
        .poll(() => codes.evaluateAll((items) => items.map((item) => item.getAttribute('data-finding'))))
        .toEqual(told);
      await expect(playground.step('client-final')).toContainText('Changed by hand here');
      if (where !== 'in the page') return;
      await playground.jump('sts');
      await expect(playground.stage).toContainText('the one that was sent is not the one that you computed');
      await expect(playground.stage).not.toContainText('It is the key that differs');
    });

    test('the client’s nonce is changed: recomputed it passes, left as it was the client objects', async ({
      page,
      playground,
    }) => {
      await holdAt(page, 'Send client first');
      await field(page, 'r').fill(otherNonce(await field(page, 'r').inputValue()));
      await choosing(page, 'Recompute what follows');
      await button(page, 'Continue').click();
      await playground.expectOutcome('authenticated');
      await expect(playground.verdict).toContainText('Authenticated (changed)');
      await expect(playground.stage).toContainText('Nobody objected');

      await playground.run();
      await holdAt(page, 'Send client first');
      await field(page, 'r').fill(otherNonce(await field(page, 'r').inputValue()));
      await choosing(page, 'Send exactly this');
      await button(page, 'Continue').click();
      await expectObjected(playground, 'failed', /The client objected/);
      await playground.expectStage('server-first');
    });

    test('a reply names another host, and the client goes on with it', async ({ page, playground }) => {
      await holdReply(page, 'Server first');
      await holdAt(page, 'Send client first');
      await button(page, 'Send client first').click();
      await expect(region(page)).toContainText('Received, not read yet');
      await field(page, 'h').fill('sts..com');
      await button(page, 'Continue').click();
      await expectObjected(playground, 'failed', /The client objected/);

      await playground.run();
      await holdAt(page, 'Send client first');
      await button(page, 'Send client first').click();
      await field(page, 'h').fill('sts.eu-central-1.amazonaws.com');
      await button(page, 'Read it').click();
      await expect(button(page, 'Send client final')).toBeVisible();
      await expect(field(page, 'a')).toHaveValue(/eu-central-1\/sts/);
      await button(page, 'Continue').click();
      await expectObjected(playground, 'rejected', /STS objected/);
    });
  });
}

test.describe('a held message', () => {
  test.beforeEach(async ({ page, playground }) => {
    await playground.open();
    await playground.pauseBeforeSend.check();
    await playground.run();
    await expect(button(page, 'Send hello')).toBeVisible();
  });

  test('goes on to the end by Continue, and by the button that runs', async ({ page, playground }) => {
    await holdAt(page, 'Send client first');
    await button(page, 'Continue').click();
    await playground.expectOutcome('authenticated');
    await expect(playground.verdict).not.toContainText('changed');
    await playground.run();
    await expect(button(page, 'Send hello')).toBeVisible();
    await button(page, 'Run to the end').click();
    await playground.expectOutcome('authenticated');
  });

  test('with another date is signed anew, or keeps its signature, as one chooses', async ({
    page,
    playground,
  }) => {
    for (const [choice, outcome] of [
      ['Recompute what follows', 'authenticated'],
      ['Send exactly this', 'rejected'],
    ] as const) {
      await holdAt(page, 'Send client final');
      const date = await field(page, 'd').inputValue();
      const time = Date.parse(date.replace(/^(....)(..)(..T..)(..)(..)/, '$1-$2-$3:$4:$5')) - 30_000;
      await field(page, 'd').fill(`${new Date(time).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`);
      await choosing(page, choice);
      await button(page, 'Continue').click();
      await playground.expectOutcome(outcome);
      await expect(playground.verdict).toContainText('(changed)');
      await playground.run();
    }
  });

  test('is changed by fields and by bytes, each in step with the other', async ({ page, playground }) => {
    await holdAt(page, 'Send client first');
    await region(page).getByRole('tab', { name: 'Bytes' }).click();
    const hex = field(page, 'Bytes in hex');
    await expect(hex).toHaveValue(/6d\s65\s63\s68\s61\s6e\s69\s73\s6d/);
    await field(page, 'mechanism').fill('MONGODB-AWX');
    await expect(hex).toHaveValue(/2d\s41\s57\s58/);
    await hex.fill((await hex.inputValue()).replace(/2d(\s)41(\s)57(\s)58/, '2d$141$257$359'));
    await expect(field(page, 'mechanism')).toHaveValue('MONGODB-AWY');
    await expect(region(page)).toContainText('Changed: mechanism');
    await button(page, 'Continue').click();
    await expectObjected(playground, 'rejected', /The server objected/);
  });

  test('keeps what is no hex and no base64, says where, and does not go', async ({ page, playground }) => {
    await holdAt(page, 'Send client first');
    const nonce = await field(page, 'r').inputValue();
    await field(page, 'r').fill(`${nonce.slice(0, 9)}*${nonce.slice(9)}`);
    await expect(field(page, 'r')).toHaveAccessibleDescription(/character 10 does not belong/);
    await button(page, 'Send client first').click();
    await expect(field(page, 'r')).toBeFocused();
    await playground.next.click();
    await expect(playground.step('client-first')).toHaveAttribute('data-status', 'held');
    await playground.look('hello');
    await playground.look('client-first');
    await expect(field(page, 'r')).toHaveValue(`${nonce.slice(0, 9)}*${nonce.slice(9)}`);
    await field(page, 'r').fill(nonce);

    await region(page).getByRole('tab', { name: 'Bytes' }).click();
    const hex = field(page, 'Bytes in hex');
    const text = await hex.inputValue();
    await hex.fill(`${text.slice(0, 51)}zz${text.slice(53)}`);
    await expect(hex).toHaveAccessibleDescription(/Line 2, column 4\. Character 52 is not a hex digit/);
    // What stands there is not what would be sent.
    await expect(region(page)).toContainText('not sent like this');
    await expect(region(page)).not.toContainText('they go exactly as they stand here');
    await button(page, 'Send client first').click();
    await expect(hex).toBeFocused();
    await hex.fill(`${text} 00`);
    await expect(region(page)).toContainText('They can go as they are');
    await hex.fill(`${text} 00 0`);
    await expect(region(page)).toContainText('Bytes has what you typed');
    await expect(region(page)).not.toContainText('They can go as they are');
    await hex.fill(text);
    await button(page, 'Continue').click();
    await playground.expectOutcome('authenticated');
    await expect(playground.verdict).not.toContainText('changed');
  });

  test('is changed and let go by keyboard alone', async ({ page, playground }) => {
    await button(page, 'Send hello').focus();
    await page.keyboard.press('Enter');
    await expect(button(page, 'Send client first')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(button(page, 'Continue')).toBeFocused();
    for (const name of ['saslStart', 'mechanism', 'r', 'p']) {
      await page.keyboard.press('Tab');
      await expect(field(page, name)).toBeFocused();
    }
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(button(page, 'Take it back')).toBeFocused();
    await page.keyboard.press('Enter');
    // It goes with the change; the focus stays beside.
    await expect(button(page, 'Send client first')).toBeFocused();
    await field(page, 'p').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(region(page).getByRole('radio', { name: 'Send exactly this' })).toBeChecked();
    await button(page, 'Continue').focus();
    await page.keyboard.press('Enter');
    await expectObjected(playground, 'rejected', /The server objected/);
  });

  test('keeps a session token covered, in its field and in the bytes', async ({ page, playground }) => {
    await playground.pauseBeforeSend.uncheck();
    await playground.example('Assumed role').click();
    await playground.expectOutcome('authenticated');
    await playground.pauseBeforeSend.check();
    await playground.run();
    await holdAt(page, 'Send client final');
    const token = await playground.sessionToken.inputValue();
    await expect(region(page).getByLabel('t', { exact: true })).toHaveAttribute('type', 'password');
    await region(page).getByRole('tab', { name: 'Bytes' }).click();
    await expect(field(page, 'Bytes in hex')).toHaveCount(0);
    expect(await region(page).textContent()).not.toContain(token);
    await region(page)
      .getByRole('checkbox', { name: 'Show the session token in the bytes to change' })
      .check();
    await expect(field(page, 'Bytes in hex')).toBeVisible();
  });

  test('says in an exported trace what was changed, and so does the trace when it is opened', async ({
    page,
    playground,
  }) => {
    await holdAt(page, 'Send client final');
    await field(page, 'd').fill('20261124T101500Z');
    await choosing(page, 'Send exactly this');
    await button(page, 'Continue').click();
    await playground.expectOutcome('rejected');
    const { text, trace } = await download(page);
    expect(trace.events.filter(({ type }) => type === 'edited')).toMatchObject([
      { step: 'client-final', command: 'saslContinue', fields: ['d'] },
    ]);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open trace' }).click(),
    ]);
    await chooser.setFiles({ name: 'changed.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(playground.verdict).toContainText('(changed)');
    await expect(playground.stage).toContainText('You changed d of saslContinue before it was sent.');
  });

  for (const width of [360, 768, 1280, 1920]) {
    test(`fits into ${width} px, and axe finds nothing`, async ({ page }) => {
      await page.setViewportSize({ width, height: 1600 });
      await holdAt(page, 'Send client final');
      await field(page, 'd').fill('today');
      await region(page).getByRole('tab', { name: 'Bytes' }).click();
      await field(page, 'Bytes in hex').fill('zz');
      expect(await overflows(page)).toEqual([]);
      expect(await findings(page)).toEqual([]);
    });
  }
});
