import { Lab } from './support/lab';
import type { Playground } from './support/playground';
import { expect, test } from './support/test';

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
  await expect(rows.filter({ hasText: 'Rust' })).toContainText(
    'but this version of the MongoDB Rust driver requires',
  );
  await expect(rows.filter({ hasText: 'Java' })).toContainText('Nothing: it goes on');
  await expect(rows.filter({ hasText: '.NET' })).toHaveText(/\.NET\s*–\s*not known/);
});

test('what a driver says, its error and where it is known from are words apart', async ({ playground }) => {
  const lab = new Lab(playground);
  await lab.open();
  await lab.breakOnly('Nonce of 63 bytes');
  await playground.run();
  const node = lab.result.getByRole('row').filter({ hasText: 'Node' }).getByRole('cell');
  await expect(node).toHaveAccessibleName(/expected 64 MongoRuntimeError Seen with mongodb/);
});
