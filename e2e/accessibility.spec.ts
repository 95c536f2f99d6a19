import { findings } from './support/axe';
import { listenTo } from './support/listenTo';
import { looks } from './support/screens';
import { expect, test } from './support/test';

for (const { colorScheme, viewport } of looks) {
  test.describe(`${colorScheme}, ${viewport.width} px wide`, () => {
    test.use({ colorScheme, viewport });

    test('axe finds nothing serious at any look of the steps that differ most', async ({
      page,
      playground,
    }) => {
      // axe takes its time, and looks seven times.
      test.slow();
      await playground.open();
      for (const step of [
        'credentials',
        'hello',
        'server-first',
        'canonical-request',
        'signing-key',
        'sts',
      ]) {
        await playground.jump(step);
        expect(await findings(page), step).toEqual([]);
      }
      await playground.jump('client-final');
      await playground.lookAtBytes();
      expect(await findings(page), 'client-final, bytes').toEqual([]);
    });

    test('axe finds nothing serious after a refusal, after an edit, and with the other targets', async ({
      page,
      playground,
    }) => {
      await playground.open();
      await playground.example('No database user').click();
      await playground.expectOutcome('rejected');
      expect(await findings(page), 'rejected').toEqual([]);
      await playground.secretAccessKey.fill('"short" ');
      expect(await findings(page), 'stale').toEqual([]);
      await playground.chooseTarget('Cluster');
      await playground.connectionString.fill('mongodb://a b@127.0.0.1/');
      expect(await findings(page), 'cluster').toEqual([]);
      await playground.chooseTarget('Challenge');
      await playground.fillChallenge('AAAA', 'sts..com', 'today');
      expect(await findings(page), 'challenge').toEqual([]);
    });

    test('axe finds nothing serious in the help, and while a message is held', async ({
      page,
      playground,
    }) => {
      await playground.open();
      await playground.pauseBeforeSend.check();
      await playground.run();
      await playground.expectOutcome('paused');
      expect(await findings(page), 'held').toEqual([]);
      await page.getByRole('button', { name: 'Help' }).click();
      await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
      expect(await findings(page), 'help').toEqual([]);
    });
  });
}

test('the chosen theme wins over the system’s, and axe finds nothing serious in it', async ({
  page,
  playground,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await playground.open();
  const canvas = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await canvas();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await expect.poll(canvas).not.toBe(light);
  expect(await findings(page)).toEqual([]);
});

test('steps and verdict are told to a screen reader in words', async ({ page, playground }) => {
  await playground.open();
  await expect(
    playground.steps.getByRole('button', { name: /Client first\s*, You to Server, done/ }),
  ).toBeVisible();
  await expect(playground.verdict).toHaveAccessibleName('Verdict');
  await playground.pauseBeforeSend.check();
  await playground.run();
  await expect(playground.steps.getByRole('button', { name: /Hello.*, held/ })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Verdict' })).toContainText('Paused');
});

test('a change of the step says one thing, the step’s title', async ({ page, playground }) => {
  await playground.open();
  const said = await listenTo(page);
  await playground.look('signature');
  await expect.poll(said).toEqual(['11 Signature']);
  await page.keyboard.press('ArrowRight');
  await playground.expectStage('client-final');
  await expect.poll(said).toEqual(['11 Signature', '12 Client final']);
});

test('a run’s end says the verdict once, and nothing else says its words', async ({ page, playground }) => {
  await playground.open();
  await playground.example('No database user').click();
  // Announced, and not only shown: the verdict waits for what was found.
  await expect(playground.verdict.getByRole('button', { name: /Rejected/ })).toBeVisible();
  const said = await listenTo(page);
  await playground.run();
  await expect.poll(said).toContainEqual(expect.stringContaining('Rejected'));
  await playground.expectOutcome('rejected');
  expect((await said()).filter((text) => /Rejected|database user/.test(text))).toHaveLength(1);
});

test('a message that is held is told by its step', async ({ page, playground }) => {
  await playground.open();
  await playground.pauseBeforeSend.check();
  const said = await listenTo(page);
  await playground.run();
  await expect.poll(said).toEqual(['Running', 'Paused at Hello']);
  await playground.next.click();
  await expect.poll(async () => (await said()).slice(2)).toEqual(['Running', 'Paused at Client first']);
});

test('a note is read right after its line', async ({ page, playground }) => {
  await playground.open('canonical-request');
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): readonly string[] => {
    const node = byId.get(id);
    if (!node) return [];
    if (node.role?.value === 'StaticText') return [String(node.name?.value)];
    return (node.childIds ?? []).flatMap(read);
  };
  const text = read(nodes[0]?.nodeId ?? '')
    .join(' ')
    .replaceAll(/\s+/g, ' ');
  expect(text).toMatch(/POST Method \/ Path/);
  expect(text).toMatch(/content-length: ?43 Always 43/);
});

test('the first stop of the keyboard skips to the main view', async ({ page, playground }) => {
  await playground.open();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the main view' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(
    await playground.stage.evaluate((stage) => stage.closest('#stage')?.contains(document.activeElement)),
  ).toBe(true);
});
