import { findings } from './support/axe';
import { SourceList } from './support/sourceList';
import { overflows } from './support/overflows';
import { expect, test } from './support/test';

const ada = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const role = {
  id: 'ASIAIOSFODNN7EXAMPLE',
  secret: 'countersign/Sandbox+Role/9f2KEXAMPLEKEY0',
  token:
    'IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCXVzLWVhc3QtMSJHMEUCIQDcountersignSandbox+AssumedRole/EXAMPLE0TOKEN==',
};
const environment = `export AWS_ACCESS_KEY_ID=${role.id}\nexport AWS_SECRET_ACCESS_KEY=${role.secret}\nexport AWS_SESSION_TOKEN=${role.token}\n`;
const connectionString = `mongodb://${ada.id}:${encodeURIComponent(ada.secret)}@cluster0.abcde.mongodb.net/?authMechanism=MONGODB-AWS`;
const imds = JSON.stringify({
  Code: 'Success',
  LastUpdated: '2026-08-13T10:15:00Z',
  Type: 'AWS-HMAC',
  AccessKeyId: 'ASIAINSTANCE00000001',
  SecretAccessKey: 'instance/Secret+3vZ9qLx7Tb1RwY5uHs0Ng2Ab',
  Token: 'InstanceToken==',
  Expiration: '2099-01-01T00:00:00Z',
});

test.beforeEach(({ playground }) => playground.open());

test('a connection string wins over the environment, whichever was pasted first, and what was pasted can be used instead', async ({
  page,
  playground,
}) => {
  const sources = new SourceList(playground);
  await playground.paste(environment);
  await sources.expect({ 'Connection string': 'empty', Environment: 'used' });
  await expect(playground.sessionToken).toHaveValue(role.token);
  await playground.paste(connectionString);
  await sources.expect({ 'Connection string': 'used', Environment: 'ignored' });
  await expect(playground.accessKeyId).toHaveValue(ada.id);
  await playground.paste(environment);
  await sources.expect({ 'Connection string': 'used', Environment: 'ignored' });
  await expect(playground.accessKeyId).toHaveValue(ada.id);
  await page.getByRole('button', { name: 'Use Environment' }).click();
  await sources.expect({ 'Connection string': 'empty', Environment: 'used' });
  await expect(playground.accessKeyId).toHaveValue(role.id);
  await playground.chooseTarget('Sandbox');
  await playground.run();
  await playground.expectOutcome('authenticated');
  await playground.look('credentials');
  await expect(playground.stage).toContainText('Environment, first in the order of the driver manual');
});

test('what was typed gives way to a paste, as it always did, and Undo brings back every source', async ({
  playground,
  page,
}) => {
  const sources = new SourceList(playground);
  await playground.fillCredentials('AKIATYPED00000000001', 'typed');
  await playground.paste(environment);
  await sources.expect({ 'Connection string': 'empty', Environment: 'used' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await sources.expect({ 'Connection string': 'used', Environment: 'empty' });
  await expect(playground.accessKeyId).toHaveValue('AKIATYPED00000000001');
});

test('Node 7 stops at the connection string in its own words, and nothing is signed', async ({
  page,
  playground,
}) => {
  const sources = new SourceList(playground);
  await playground.paste(environment);
  await playground.paste(connectionString);
  await sources.inOrderOf('Node.js 7');
  await sources.expect({ 'Connection string': 'refused', Environment: 'not reached' });
  await expect(
    page.getByText('username and password cannot be provided when using MONGODB-AWS.'),
  ).toBeVisible();
  await playground.run();
  await playground.expectOutcome('failed');
  await expect(playground.stage).toContainText('Node.js 7 stops at the connection string');
  await playground.expectStage('credentials');
  await sources.open('Connection string');
  await sources.here('Connection string').getByRole('button', { name: 'Clear' }).click();
  await sources.expect({ 'Connection string': 'empty', Environment: 'used' });
});

test('Node 6 signs with a token of the environment that is not the connection string’s, and STS refuses it', async ({
  page,
  playground,
}) => {
  const sources = new SourceList(playground);
  await playground.paste(`export AWS_SESSION_TOKEN=${role.token}\n`);
  await playground.paste(connectionString);
  await playground.chooseTarget('Sandbox');
  await playground.run();
  await playground.expectOutcome('authenticated');
  await sources.inOrderOf('Node.js 6');
  await expect(page.getByText('Put together of two sources')).toBeVisible();
  await sources.expect({ 'Connection string': 'used', Environment: 'used' });
  await playground.run();
  await playground.expectOutcome('rejected');
});

test('at an incomplete environment C stops in its words, Go goes on to EC2, and the manual does not tell', async ({
  page,
  playground,
}) => {
  const sources = new SourceList(playground);
  await playground.paste(`AWS_ACCESS_KEY_ID=${ada.id}\n`);
  await playground.paste(imds);
  await sources.expect({ Environment: /incomplete.*lacks secret access key/, EC2: 'used' });
  await expect(page.getByText(/Programs differ at an incomplete environment/)).toBeVisible();
  await sources.inOrderOf('Go');
  await sources.expect({ Environment: 'incomplete', EC2: 'used' });
  await sources.inOrderOf('C');
  await sources.expect({ Environment: 'stops here', EC2: 'not reached' });
  await expect(page.getByText('ACCESS_KEY_ID is set, but SECRET_ACCESS_KEY is missing')).toBeVisible();
  await page.getByText('Which source each driver uses').click();
  await expect(sources.taken('Go')).toHaveText('EC2, goes past the incomplete');
  await expect(sources.taken('Python')).toHaveText('stops at Environment');
  await expect(sources.taken('Node.js 7')).toHaveText('EC2, goes past the incomplete');
});

test('whoever types credentials is told what is missing, and not that a program stops', async ({
  page,
  playground,
}) => {
  const sources = new SourceList(playground);
  await playground.accessKeyId.fill('AKIATYPED00000000001');
  await playground.secretAccessKey.fill('');
  await sources.expect({ 'Connection string': /incomplete.*lacks secret access key/ });
  const credentials = page.locator('.inputs');
  await expect(credentials).toContainText('lacks secret access key');
  await expect(credentials).not.toContainText(/stops (at|here)/);
  await playground.paste(imds);
  await sources.expect({ 'Connection string': 'empty', EC2: 'used' });
});

test('a source is filled in its own place whatever the shape, and an example gives way to it', async ({
  playground,
}) => {
  const sources = new SourceList(playground);
  await sources.fill('ECS', imds);
  await sources.expect({ 'Connection string': 'empty', ECS: /ASIA…0001.*used/ });
  await expect(playground.accessKeyId).toHaveValue('ASIAINSTANCE00000001');
  await expect(playground.page.getByRole('button', { name: 'Where drivers look ECS' })).toBeVisible();
  await playground.secretAccessKey.fill('changed');
  await sources.expect({ 'Connection string': 'empty', ECS: 'used' });
  await sources.fill('EC2', 'no credentials here');
  await expect(sources.here('EC2')).toContainText('No credentials were found in it.');
});

test('while somebody types, the fields stay with the source that they show', async ({ page, playground }) => {
  const sources = new SourceList(playground);
  await playground.paste(environment);
  await sources.inOrderOf('Go');
  await sources.fill('EC2', imds);
  await playground.secretAccessKey.fill('');
  await sources.expect({ Environment: 'incomplete', EC2: 'used' });
  await expect(page.getByText('Environment is shown here; EC2 is used.')).toBeVisible();
  await expect(playground.accessKeyId).toHaveValue(role.id);
  await playground.secretAccessKey.fill(role.secret);
  await sources.expect({ Environment: 'used', EC2: 'ignored' });
});

test('the list is told to a screen reader, and worked with the keyboard alone', async ({
  page,
  playground,
}) => {
  const sources = new SourceList(playground);
  await playground.paste(environment);
  await sources.show();
  await expect(sources.list.getByRole('listitem')).toHaveCount(5);
  await sources.order.focus();
  await page.keyboard.press('Tab');
  await expect(sources.row('Connection string')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(sources.row('Environment')).toBeFocused();
  await expect(sources.row('Environment')).toHaveAccessibleName(/^2 Environment (ASIA)?…MPLE used$/);
  await page.keyboard.press('Enter');
  await expect(sources.row('Environment')).toHaveAttribute('aria-current', 'true');
  await playground.expectStage('credentials');
  const here = sources.here('Environment');
  await expect(here).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(here.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(here.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(here.getByRole('button', { name: 'Clear' })).toBeFocused();
  await page.keyboard.press('Enter');
  await sources.expect({ Environment: 'empty' });
  await here.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(here).toHaveCount(0);
  await expect(sources.row('Environment')).toBeFocused();
  await sources.open('EC2');
  await page.getByRole('button', { name: /^Where drivers look/ }).click();
  await expect(sources.here('EC2')).toHaveCount(0);
});

for (const { width, height, colorScheme } of [
  { width: 360, height: 740, colorScheme: 'dark' },
  { width: 768, height: 1024, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'light' },
] as const) {
  test.describe(`${width} px wide, ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme });

    test('nothing sticks out, and axe finds nothing serious, with every source filled and open', async ({
      page,
      playground,
    }) => {
      // axe takes its time, and looks at a long list three times.
      test.slow();
      const sources = new SourceList(playground);
      await playground.paste(environment);
      await playground.paste(connectionString);
      await playground.paste(imds);
      await sources.expect({ 'Connection string': 'used', Environment: 'ignored', EC2: 'ignored' });
      await page.getByText('Which source each driver uses').click();
      for (const label of ['Driver manual', 'Node.js 7', 'Node.js 6', 'Python']) {
        await sources.inOrderOf(label);
        expect(await overflows(page), label).toEqual([]);
      }
      for (const name of ['Environment', 'Web identity', 'EC2'] as const) {
        await sources.open(name);
        expect(await overflows(page), name).toEqual([]);
        expect(await findings(page), name).toEqual([]);
      }
    });

    test('the list is loaded into the place that was kept for it', async ({ page, playground }) => {
      const { list } = new SourceList(playground);
      const line = page.getByRole('button', { name: /^Where drivers look/ });
      const below = page.getByRole('button', { name: 'Get temporary credentials' });
      /** From the line, so that it does not matter how far the page is scrolled. */
      const top = async (): Promise<number> =>
        ((await below.boundingBox())?.y ?? Number.NaN) - ((await line.boundingBox())?.y ?? Number.NaN);
      await line.click();
      await expect(list).toBeVisible();
      const loaded = await top();
      let load = (): void => {};
      const measured = new Promise<void>((resolve) => {
        load = resolve;
      });
      await page.route(/sourceParts-.*\.js/, async (route) => {
        await measured;
        await route.continue();
      });
      await page.reload();
      await playground.expectOutcome('example');
      await line.click();
      await expect(list).toBeHidden();
      await expect.poll(async () => Math.abs((await top()) - loaded)).toBeLessThanOrEqual(1);
      load();
      await expect(list).toBeVisible();
      await expect.poll(top).toBe(loaded);
    });
  });
}
