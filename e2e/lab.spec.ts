import type { Page } from 'playwright/test';
import { findings } from './support/axe';
import { gapBetween } from './support/gap';
import { Lab } from './support/lab';
import { overflows } from './support/overflows';
import type { Playground } from './support/playground';
import { looks } from './support/screens';
import { expect, test } from './support/test';
import { download } from './support/trace';

test.beforeEach(({ playground }) => playground.open());

type Objector = 'client' | 'server' | 'STS' | 'nobody';

interface Walked {
  readonly title: string;
  readonly by: Objector;
  /** The number and title of the step at which the run ends. */
  readonly at?: string;
  /** What is quoted: the client's words or the server's. */
  readonly quote?: RegExp;
  /** What STS told the server. */
  readonly sts?: RegExp;
}

const failed = /Authentication failed\./;

/** Every toggle, alone, with an assumed role's credentials, to which each can be applied. */
const quick: readonly Walked[] = [
  { title: 'Line feed after the secret', by: 'STS', quote: failed, sts: /SignatureDoesNotMatch/ },
  { title: 'Secret in quotes', by: 'STS', quote: failed, sts: /SignatureDoesNotMatch/ },
  { title: 'Plus signs become spaces', by: 'STS', quote: failed, sts: /SignatureDoesNotMatch/ },
  { title: 'Another key’s session token', by: 'STS', quote: failed, sts: /InvalidClientTokenId/ },
  { title: 'Session token dropped', by: 'STS', quote: failed, sts: /InvalidClientTokenId/ },
  { title: 'Flag y sent, n signed', by: 'STS', quote: failed, sts: /SignatureDoesNotMatch/ },
  { title: 'authSource admin', by: 'server', at: '6 Server first', quote: /authentication database 'admin'/ },
  { title: 'Clock', by: 'STS', quote: failed, sts: /Signature expired/ },
  { title: 'A byte of the nonce', by: 'STS', quote: failed, sts: /SignatureDoesNotMatch/ },
  {
    title: 'An extra signed header',
    by: 'STS',
    quote: failed,
    sts: /SignatureDoesNotMatch: The request signature/,
  },
  { title: 'Host with port', by: 'STS', quote: failed, sts: /SignatureDoesNotMatch/ },
  { title: 'Another body', by: 'STS', quote: failed, sts: /SignatureDoesNotMatch/ },
  { title: 'Headers not sorted', by: 'STS', quote: failed, sts: /SignatureDoesNotMatch/ },
  { title: 'Blank line left out', by: 'STS', quote: failed, sts: /SignatureDoesNotMatch/ },
  { title: 'Another region', by: 'STS', quote: failed, sts: /scoped to a valid region/ },
  { title: 'Another service', by: 'STS', quote: failed, sts: /correct service: 'sts'/ },
  { title: 'Another terminator', by: 'STS', quote: failed, sts: /valid terminator: 'aws4_request'/ },
  { title: 'Upper-case hex', by: 'STS', quote: failed, sts: /SignatureDoesNotMatch/ },
  { title: 'maxWireVersion 8', by: 'client', at: '4 Hello', quote: /maxWireVersion/ },
  { title: 'Mechanism not enabled', by: 'server', at: '6 Server first', quote: /which is not enabled/ },
  { title: 'Nonce of 63 bytes', by: 'client', at: '6 Server first', quote: /63/ },
  { title: 'Prefix of the nonce', by: 'client', at: '6 Server first', quote: /does not begin with/ },
  { title: 'Empty STS host', by: 'client', at: '6 Server first', quote: /empty/ },
  { title: 'STS host of 256 bytes', by: 'client', at: '6 Server first', quote: /256/ },
  { title: 'STS host sts..com', by: 'client', at: '6 Server first', quote: /label/ },
  { title: 'Extra field in the challenge', by: 'nobody' },
  { title: 'Throttling', by: 'STS', quote: failed, sts: /Throttling: Rate exceeded/ },
  { title: 'Session token expired', by: 'STS', quote: failed, sts: /ExpiredToken/ },
];

/** Those in which somebody waits. */
const slow: readonly Walked[] = [
  { title: 'Slow STS', by: 'nobody' },
  { title: 'Silence', by: 'client', at: '6 Server first', quote: /did not reply in time/ },
];

/** Breaks one thing, runs, and holds the page to what it said beforehand. */
async function walk(playground: Playground, lab: Lab, row: Walked): Promise<void> {
  const { title, by, at = '14 Verdict', quote, sts } = row;
  await test.step(title, async () => {
    await lab.breakOnly(title);
    await expect(lab.prediction).toContainText(by);
    await expect(lab.prediction).not.toContainText('predicted');
    await playground.run();
    const objectors = { client: 'the client', server: 'the server', STS: 'STS', nobody: 'nobody' };
    await expect(lab.prediction).toContainText(`As predicted: ${objectors[by]} objected`);
    if (by === 'nobody') {
      await playground.expectOutcome('authenticated');
      await playground.jump('verdict');
    }
    await expect(playground.stage.getByRole('heading', { level: 2 })).toHaveText(at);
    await expect(lab.result).toContainText(`As predicted: ${objectors[by]} objected`);
    if (quote) await expect(lab.result).toContainText(quote);
    if (sts) await expect(lab.result).toContainText(sts);
  });
}

test('every toggle that waits for nothing: the page says who objects, and that is who does', async ({
  page,
  playground,
}) => {
  test.slow();
  const lab = new Lab(playground);
  await playground.example('Assumed role').click();
  await playground.expectOutcome('authenticated');
  await lab.open();
  const titles = async (): Promise<readonly string[]> =>
    (await page.locator('.lab-mistake .k-checkbox').allTextContents()).toSorted();
  await expect.poll(titles).toEqual([...quick, ...slow].map(({ title }) => title).toSorted());
  for (const row of quick) await walk(playground, lab, row);
});

test('a silent server and a slow STS are waited for as the page said', async ({ playground }) => {
  test.slow();
  const lab = new Lab(playground);
  await lab.open();
  for (const row of slow) await walk(playground, lab, row);
});

const byServer = [
  { title: 'Headers not sorted', reason: /not this server’s own, in its order: place 1/ },
  { title: 'An extra signed header', reason: /not this server’s own/ },
];

for (const { title, reason } of byServer) {
  test(`${title}: a server like MongoDB Enterprise refuses by itself, and the page says that STS was not asked`, async ({
    playground,
  }) => {
    const lab = new Lab(playground);
    await lab.open();
    await lab.behaveLike('MongoDB Enterprise');
    await lab.breakOnly(title);
    await expect(lab.prediction).toContainText('server');
    await playground.run();
    await expect(lab.result).toContainText('As predicted: the server objected');
    await expect(playground.step('sts')).toHaveAttribute('data-status', 'skipped');
    await playground.look('sts');
    await expect(playground.stage).toContainText('The server refused by itself; STS was not asked');
    await expect(playground.stage).toContainText(reason);
    await expect(playground.stage).toContainText('Code 18 AuthenticationFailed');
  });
}

interface Differing {
  readonly title: string;
  readonly words: RegExp;
  /** What is marked, yours first; a character that cannot be seen by its drawn name. */
  readonly marked: readonly string[];
}

const differing: readonly Differing[] = [
  {
    title: 'Host with port',
    words: /line 6, column 23: you have “:”, the server has a line feed\./,
    marked: [':', 'LF'],
  },
  {
    title: 'Blank line left out',
    words: /line 10, column 1: only the server has this blank line\./,
    marked: ['LF'],
  },
  {
    title: 'Flag y sent, n signed',
    words: /line 8, column 23: you have “n”, the server has “y”\./,
    marked: ['n', 'y'],
  },
];

for (const { title, words, marked } of differing) {
  test(`${title}: the first differing character is marked, and told by line and column`, async ({
    playground,
  }) => {
    const lab = new Lab(playground);
    await lab.open();
    await lab.breakOnly(title);
    await playground.run();
    await playground.expectOutcome('rejected');
    await playground.look('sts');
    const compared = playground.stage.locator('[data-compared="canonical request"]');
    await expect(compared).toContainText(words);
    const marks = (): Promise<readonly string[]> =>
      compared
        .locator('mark')
        .evaluateAll((all) => all.map((mark) => mark.getAttribute('data-drawn') ?? mark.textContent));
    await expect.poll(marks).toEqual(marked);
    await expect(playground.stage.locator('[data-compared="string to sign"]')).toContainText(
      /line 4, column \d+: you have “[0-9a-f]”, the server has “[0-9a-f]”\./,
    );
  });
}

test('several things at once: the first on the path ends the run, and the page says what nobody saw', async ({
  page,
  playground,
}) => {
  const lab = new Lab(playground);
  await lab.open();
  await lab.breakOnly('Line feed after the secret', 'Clock', 'Prefix of the nonce');
  await expect(lab.opener).toContainText('3 mistakes');
  await expect(lab.prediction).toContainText('The client: a server nonce begins with the client nonce');
  await expect(lab.prediction).toContainText('Nobody gets to see: Line feed after the secret, Clock');
  await playground.run();
  await expect(lab.result).toContainText('As predicted: the client objected');
  await expect(lab.result).toContainText('Not reached');
  const rows = lab.result.getByRole('table', { name: /Prefix of the nonce/ }).getByRole('row');
  await expect(rows).toHaveCount(9);
  const go = rows.filter({ has: page.getByRole('rowheader', { name: 'Go', exact: true }) });
  await expect(go).toContainText('server nonce did not extend client nonce');

  await lab.toggle('Prefix of the nonce').uncheck();
  await playground.run();
  await expect(lab.result).toContainText('Signature expired');
  await lab.reset.click();
  await playground.run();
  await playground.expectOutcome('authenticated');
  await expect(lab.opener).toContainText('nothing');
});

test('a driver that goes on, and one whose words are not known, are told apart', async ({ playground }) => {
  const lab = new Lab(playground);
  await lab.open();
  await lab.breakOnly('authSource admin');
  await playground.run();
  const rows = lab.result.getByRole('row');
  await expect(rows.filter({ hasText: 'Java' })).toContainText('Nothing: it goes on');
  await expect(rows.filter({ hasText: 'Ruby' })).toContainText('admin is an invalid auth source for aws');
  await lab.breakOnly('maxWireVersion 8');
  await playground.run();
  await expect(rows.filter({ hasText: 'Rust' })).toContainText('Nothing: it goes on');
  await expect(rows.filter({ hasText: '.NET' })).toHaveText(/\.NET\s*–\s*not known/);
});

test('each toggle is marked at its one step, before the run and after it', async ({ playground }) => {
  const lab = new Lab(playground);
  await lab.open();
  await lab.breakOnly('Host with port');
  const named = (name: RegExp) => playground.steps.getByRole('button', { name });
  await expect(named(/Request.*To be broken here in the next run: Host with port/)).toBeVisible();
  await expect(named(/broken/)).toHaveCount(1);
  await playground.run();
  await playground.expectOutcome('rejected');
  await expect(named(/Request.*Broken on purpose here: Host with port/)).toBeVisible();
  await playground.look('request');
  await expect(playground.stage).toContainText('Broken on purpose here: Host with port');
  await lab.reset.click();
  await expect(playground.stage).toContainText('in this run, and no longer: Host with port');
  await playground.run();
  await playground.expectOutcome('authenticated');
  await expect(named(/broken/i)).toHaveCount(0);
});

test('the clock goes wrong by any whole number of minutes, and 15 are accepted', async ({
  page,
  playground,
}) => {
  const lab = new Lab(playground);
  await lab.open();
  await lab.breakOnly('Clock');
  const minutes = page.getByRole('textbox', { name: 'Minutes' });
  await expect(minutes).toHaveValue('-20');
  for (const { text, sts } of [
    { text: '-20', sts: /Signature expired/ },
    { text: '16', sts: /Signature not yet current/ },
  ]) {
    await minutes.fill(text);
    await minutes.press('Enter');
    await expect(lab.prediction).toContainText('As predicted: STS objected');
    await expect(lab.result).toContainText(sts);
  }
  await minutes.fill('-14');
  await expect(lab.prediction).toContainText('Nobody: this sandbox accepts 15 minutes either way');
  await minutes.press('Enter');
  await playground.expectOutcome('authenticated');
  await minutes.fill('a while');
  await expect(minutes).toHaveAccessibleDescription(/A whole number from/);
});

test('what cannot be broken here is not offered, with the reason', async ({ playground }) => {
  const lab = new Lab(playground);
  await lab.open();
  await expect(lab.toggle('Session token dropped')).toBeDisabled();
  await expect(lab.toggle('Session token dropped')).toHaveAccessibleDescription(/long-term credentials/);
  await lab.breakOnly('Throttling');
  await playground.chooseTarget('Cluster');
  await expect(lab.toggle('Throttling')).toBeDisabled();
  await expect(lab.toggle('Throttling')).not.toBeChecked();
  await expect(lab.toggle('Throttling')).toHaveAccessibleDescription(/choose Sandbox for this/);
  await expect(lab.opener).toContainText('nothing');
  await expect(lab.toggle('Host with port')).toBeEnabled();
  await expect(lab.serverMode).toHaveCount(0);
  await playground.chooseTarget('Challenge');
  await expect(lab.toggle('Host with port')).toBeDisabled();
  await expect(lab.toggle('Host with port')).toHaveAccessibleDescription(/On paper nobody judges/);
  await playground.chooseTarget('Sandbox');
  await expect(lab.toggle('Throttling')).toBeChecked();
});

test('a toggle makes the verdict stale like any other input, and what was broken is in the trace', async ({
  page,
  playground,
}) => {
  const lab = new Lab(playground);
  await lab.open();
  await lab.breakOnly('Clock', 'Upper-case hex');
  await expect(playground.verdict).toHaveAttribute('data-stale', 'true');
  await lab.reset.click();
  await expect(playground.verdict).toHaveAttribute('data-stale', 'false');
  await lab.breakOnly('Clock', 'Upper-case hex');
  await playground.run();
  await playground.expectOutcome('rejected');
  const { trace } = await download(page);
  expect(trace.events[0]).toMatchObject({
    type: 'started',
    serverMode: 'percona',
    lab: [{ id: 'clock' }, { id: 'upper-hex' }],
    predicted: { by: 'sts', at: 'verdict', check: 'not-expired', causes: ['clock'], hidden: ['upper-hex'] },
  });
});

/** Whether what has the focus can be seen where it is, under nothing that is pinned. */
async function isUncovered(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused) return false;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return there !== null && (focused.contains(there) || there.contains(focused));
  });
}

test('the lab by the keyboard alone', async ({ page, playground }) => {
  const lab = new Lab(playground);
  const focus = async (name: RegExp): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement | null;
        return element?.labels?.[0]?.textContent ?? element?.textContent ?? '';
      });
      if (!name.test(focused)) continue;
      await expect.poll(() => isUncovered(page), `${name} is covered`).toBe(true);
      return;
    }
    throw new Error(`Tab never came to ${name}`);
  };
  await focus(/^Break something/);
  await page.keyboard.press('Enter');
  await expect(lab.prediction).toBeVisible();
  await focus(/^Secret in quotes/);
  await page.keyboard.press('Space');
  await focus(/^Request/);
  await page.keyboard.press('Enter');
  await focus(/^Clock/);
  await page.keyboard.press('Space');
  await expect(lab.opener).toContainText('2 mistakes');
  await page.keyboard.press('Enter');
  await playground.expectOutcome('rejected');
  await expect(lab.prediction).toContainText('As predicted: STS objected');
  await page.keyboard.press('ArrowLeft');
  await playground.expectStage('sts');
});

for (const { colorScheme, viewport } of looks) {
  test.describe(`${colorScheme}, ${viewport.width} px wide`, () => {
    test.use({ colorScheme, viewport });

    test('axe finds nothing serious in the lab, before a run and after it', async ({ page, playground }) => {
      const lab = new Lab(playground);
      await lab.open();
      await lab.breakOnly('Clock', 'Nonce of 63 bytes', 'Extra field in the challenge');
      expect(await findings(page), 'before').toEqual([]);
      await playground.run();
      await expect(lab.result).toBeVisible();
      expect(await findings(page), 'after').toEqual([]);
    });

    test('axe finds nothing serious where texts differ, and where the server refused by itself', async ({
      page,
      playground,
    }) => {
      const lab = new Lab(playground);
      await lab.open();
      await lab.breakOnly('Host with port');
      await lab.opener.click();
      await playground.run();
      await expect(lab.result).toContainText('SignatureDoesNotMatch');
      await playground.jump('sts');
      expect(await findings(page), 'different texts').toEqual([]);
      await lab.behaveLike('Atlas');
      await lab.opener.click();
      await lab.breakOnly('Headers not sorted');
      await lab.opener.click();
      await playground.run();
      await expect(lab.result).toContainText('the server objected');
      await playground.jump('sts');
      expect(await findings(page), 'refused by the server').toEqual([]);
    });
  });
}

for (const { width, height } of [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
]) {
  test.describe(`${width} × ${height} px`, () => {
    test.use({ viewport: { width, height } });

    test('the closed lab is in sight, above the run button', async ({ playground }) => {
      const lab = new Lab(playground);
      await expect(lab.opener).toBeInViewport({ ratio: 1 });
      await expect.poll(() => gapBetween(lab.opener, playground.runButton)).toBeGreaterThan(0);
    });
  });
}

for (const width of [360, 768, 1280]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('nothing of the lab and of what comes of it sticks out', async ({ page, playground }) => {
      const lab = new Lab(playground);
      await playground.example('Assumed role').click();
      await playground.expectOutcome('authenticated');
      await lab.open();
      await lab.breakOnly('Clock', 'STS host of 256 bytes', 'Extra field in the challenge');
      expect(await overflows(page), 'before').toEqual([]);
      await playground.run();
      await expect(lab.result).toBeVisible();
      expect(await overflows(page), 'after').toEqual([]);
      await lab.breakOnly('Host with port', 'Blank line left out');
      await playground.run();
      await expect(lab.result).toContainText('SignatureDoesNotMatch');
      for (const step of ['sts', 'verdict', 'request']) {
        await playground.jump(step);
        expect(await overflows(page), step).toEqual([]);
      }
    });
  });
}
