import { findings } from './support/axe';
import { placesOf } from './support/canary';
import { choose } from './support/choose';
import { Drivers } from './support/drivers';
import { listenTo } from './support/listenTo';
import { overflows } from './support/overflows';
import { expect, test } from './support/test';

const withPlus =
  'mongodb+srv://AKIA:pl+us@c.example.net/?authMechanism=MONGODB-AWS&authMechanismProperties=AWS_SESSION_TOKEN:to+ken';

test('one string, every driver: who reads the plus sign as a space, and who refuses, stands at the very characters', async ({
  page,
  product,
}) => {
  const drivers = new Drivers(page);
  await drivers.open(product.url);
  await drivers.text.fill(withPlus);
  await drivers.choose(/^PyMongo 4\.20/);
  await expect(drivers.stage).toContainText('PyMongo 4.20 takes it');
  await expect(drivers.stage).toContainText('5 characters, not as written');
  const first = drivers.stage.getByRole('list', { name: 'Where drivers part ways' });
  await expect(first).toContainText(`Character ${withPlus.indexOf('+us') + 1}`);
  await expect(first).toContainText(
    /PyMongo 4\.7, PyMongo 4\.20.*: the plus sign becomes a space \(.*seen with .*pymongo 4\.20\.1/,
  );
  await drivers.choose(/^Node\.js 7/);
  await expect(drivers.stage.getByRole('blockquote')).toHaveText(
    'username and password cannot be provided when using MONGODB-AWS. Credentials must be provided in a manner that can be read by the AWS SDK.',
  );
  await drivers.choose(/^Rust/);
  await expect(drivers.stage).toContainText('5 characters, as written');
});

test('the driver that somebody turns to is told, with what it makes of the string', async ({
  page,
  product,
}) => {
  const drivers = new Drivers(page);
  await drivers.open(product.url);
  await drivers.text.fill(withPlus);
  const said = await listenTo(page);
  await drivers.choose(/^PyMongo 4\.20/);
  await expect.poll(said).toEqual(['PyMongo 4.20, reads it differently']);
  await drivers.choose('PHP');
  await expect.poll(said).toEqual(['PyMongo 4.20, reads it differently', 'PHP']);
});

test('what a driver makes of a string is told once it is typed, and not at each key', async ({
  page,
  product,
}) => {
  const drivers = new Drivers(page);
  await page.clock.install();
  await drivers.open(product.url);
  await drivers.text.fill(withPlus);
  await drivers.choose(/^Java (?!\()/);
  await page.clock.runFor(1000);
  const said = await listenTo(page);
  await page.clock.pauseAt(Date.now() + 60_000);
  await drivers.text.fill('');
  await drivers.text.pressSequentially('mongodb://h/?authMechanism=MONGODB-AWS');
  await expect(drivers.stage).toContainText('Java takes it');
  expect(await said()).toEqual([]);
  await page.clock.runFor(1000);
  await expect.poll(said).toEqual(['Java, as written']);
});

test('the number of a place stands on the line of its last character', async ({ page, product }) => {
  const drivers = new Drivers(page);
  await drivers.open(product.url);
  const apart = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-number]')]
        .filter((last) => last.getClientRects().length > 1)
        .map((last) => last.getAttribute('data-number') ?? ''),
    );
  for (const width of [1280, 1283, 1286, 1289, 1292, 1295]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.locator('[data-number]').count()).toBeGreaterThan(2);
    expect(await apart(), `${width} px`).toEqual([]);
  }
});

test('beside what is told of a driver stands whether it was seen or read, in which version, and when', async ({
  page,
  product,
}) => {
  const drivers = new Drivers(page);
  await drivers.open(product.url);
  await drivers.text.fill('mongodb://AKIA:a:b@h/?authMechanism=MONGODB-AWS');
  for (const [name, known] of [
    [/^C 1\.23/, /Seen with libmongoc 1\.23\.1 on \d{4}-\d\d-\d\d/],
    [/^PyMongo 4\.7/, /Seen with pymongo 4\.\S+( and 4\.\S+)? on \d{4}-/],
    [/^C 2/, /Read from its source, version 2\.5\.0/],
    [/^\.NET|^C#/, /Read from its source, of August 2026/],
  ] as const) {
    await drivers.choose(name);
    const reading = drivers.stage.getByRole('tabpanel').first();
    await expect(reading.getByText(known).first()).toBeVisible();
  }
  await drivers.choose(/^C 1\.23/);
  await expect(drivers.stage.getByRole('blockquote')).toContainText('must not have unescaped chars');
  await expect(drivers.stage.locator('blockquote + small')).toContainText('Seen with libmongoc 1.23.1');
});

test('two drivers stand side by side, each with its own words', async ({ page, product }) => {
  const drivers = new Drivers(page);
  await drivers.open(product.url);
  await drivers.text.fill(withPlus);
  await drivers.choose(/^PyMongo 4\.20/);
  await drivers.stage.getByRole('combobox', { name: 'Compare with' }).selectOption({ label: 'Rust' });
  await expect(drivers.stage.getByRole('region', { name: 'PyMongo 4.20' })).toContainText('not as written');
  await expect(drivers.stage.getByRole('region', { name: 'Rust' })).toContainText('5 characters, as written');
  await drivers.stage.getByRole('combobox', { name: 'Compare with' }).selectOption({ label: 'no other' });
  await expect(drivers.stage.getByRole('region', { name: 'Rust' })).toHaveCount(0);
});

test('credentials in a string are told to be an error by the specification', async ({ page, product }) => {
  const drivers = new Drivers(page);
  const told = page.getByText('are an error by the drivers’ specification');
  await drivers.open(product.url);
  await drivers.text.fill(withPlus);
  await expect(told).toBeVisible();
  await drivers.text.fill('mongodb://h/?authMechanism=MONGODB-AWS');
  await expect(told).toHaveCount(0);
});

test('the secret is covered until it is asked for, except for the characters that matter', async ({
  page,
  product,
}) => {
  const drivers = new Drivers(page);
  await drivers.open(product.url);
  await drivers.text.fill(withPlus);
  await expect(drivers.stage).toContainText('••');
  await expect(drivers.stage).not.toContainText('pl+us@');
  await drivers.stage.getByRole('button', { name: 'Show the secrets' }).click();
  await expect(drivers.stage).toContainText('pl');
});

test('code names the target, leaves the session token out when there is none, and holds no secret unasked', async ({
  page,
  product,
}) => {
  const drivers = new Drivers(page);
  await drivers.open(product.url);
  await drivers.text.fill('mongodb://AKIAEXAMPLE:canary%2Fsecret@db.example.net/?authMechanism=MONGODB-AWS');
  await drivers.choose(/^Rust/);
  await drivers.code();
  await choose(drivers.stage.getByRole('radio', { name: 'In the code' }));
  await expect(drivers.stage).toContainText('mongodb://db.example.net/?authMechanism=MONGODB-AWS');
  await expect(drivers.stage).toContainText('features = ["aws-auth"]');
  await expect(drivers.stage).not.toContainText('AWS_SESSION_TOKEN');
  await expect(drivers.stage).not.toContainText('canary/secret');
  await drivers.stage.getByRole('checkbox', { name: 'Write the values out' }).check();
  await expect(drivers.stage).toContainText('canary/secret');
  await expect(drivers.stage).toContainText('This code holds the secret');
});

for (const name of [
  'Go 1',
  'Go 2',
  'C 2',
  'Java',
  'Java (AWS SDK)',
  '.NET',
  'Ruby',
  'PHP',
  'mongosh',
  'Compass',
  'Shell exports',
  'Kubernetes',
]) {
  test(`there is code to copy for ${name}, with the versions that it is for`, async ({ page, product }) => {
    const drivers = new Drivers(page);
    await drivers.open(product.url);
    await drivers.choose(new RegExp(`^${name.replaceAll(/[.()]/g, '\\$&')}( (?!\\()|$)`));
    await drivers.code();
    await expect(drivers.stage).toContainText(/^.*For .+: .+/s);
    await expect(drivers.stage.getByRole('button', { name: /^Copy / }).first()).toBeVisible();
  });
}

test('code for a cluster of DocumentDB downloads AWS’s authorities and trusts them, with the user to create, and so does code for a tunnel that is said to lead there', async ({
  page,
  product,
}) => {
  const drivers = new Drivers(page);
  await drivers.open(product.url);
  await drivers.text.fill(
    'mongodb://c.cluster-abc.eu-west-1.docdb.amazonaws.com:27017/?authMechanism=MONGODB-AWS',
  );
  await drivers.choose(/^Go 2/);
  await drivers.code();
  const server = drivers.stage.getByRole('combobox', { name: 'Server' });
  await expect(server).toHaveValue('documentdb');
  await expect(drivers.stage).toContainText(
    'https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem',
  );
  await expect(drivers.stage).toContainText('&tls=true&tlsCAFile=global-bundle.pem&retryWrites=false');
  await expect(drivers.stage).toContainText("mechanisms: ['MONGODB-AWS']");
  await expect(drivers.stage).toContainText('the instance asks the STS of a region');
  await drivers.choose(/^Java(?! \()/);
  await expect(drivers.stage).toContainText('trusting("global-bundle.pem")');
  await expect(drivers.stage).not.toContainText('tlsCAFile');
  await server.selectOption({ label: 'Atlas, or another that the machine trusts' });
  await expect(drivers.stage).not.toContainText('global-bundle.pem');
  await drivers.text.fill('mongodb://localhost:27017/?authMechanism=MONGODB-AWS');
  await server.selectOption({ label: 'Amazon DocumentDB' });
  await expect(drivers.stage).toContainText('global-bundle.pem');
});

test('what is no connection string is said to be none, and code still stands there', async ({
  page,
  product,
}) => {
  const drivers = new Drivers(page);
  await drivers.open(product.url);
  await drivers.text.fill('postgres://u:p@h/');
  await expect(drivers.stage).toContainText('There is no connection string to read');
  await drivers.code();
  await expect(drivers.stage).toContainText('mongodb+srv://<cluster>.mongodb.net/');
});

test('the string of the Handshake comes with the credentials that it had, whose plus sign is found, and they stand in no address and no storage', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.chooseTarget('Cluster');
  await playground.connectionString.fill(
    'mongodb://AKIAIOSFODNN7EXAMPLE:ca+nary%2FOf%2FThe%2FWhole%2FString@db.example.net/?authMechanism=MONGODB-AWS',
  );
  await expect(playground.connectionString).toHaveValue(
    'mongodb://db.example.net/?authMechanism=MONGODB-AWS',
  );
  const drivers = new Drivers(page);
  await page.getByRole('link', { name: 'Drivers' }).click();
  await expect(drivers.text).toBeVisible();
  await drivers.choose(/^PyMongo 4\.20/);
  await expect(drivers.stage).toContainText('27 characters, not as written');
  await expect(drivers.stage).not.toContainText('nary/Of');
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  const places = [
    { where: 'storage', text: stored },
    { where: 'address', text: page.url() },
  ];
  expect(placesOf('nary%2FOf', places)).toEqual([]);
  expect(placesOf('nary/Of', places)).toEqual([]);
});

test('nothing of the string leaves the page', async ({ page, product }) => {
  const canary = 'canary%2BOf%2FThe+Drivers';
  const sent: { where: string; text: string }[] = [];
  page.on('request', (request) =>
    sent.push({ where: request.url(), text: `${request.url()} ${request.postData() ?? ''}` }),
  );
  page.on('console', (message) => sent.push({ where: 'console', text: message.text() }));
  const drivers = new Drivers(page);
  await drivers.open(product.url);
  await drivers.text.fill(`mongodb://AKIA:${canary}@h/?authMechanism=MONGODB-AWS`);
  await drivers.choose(/^Go 2/);
  await drivers.code();
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  sent.push({ where: 'storage', text: stored }, { where: 'address', text: page.url() });
  expect(placesOf(canary, sent)).toEqual([]);
  expect(placesOf(decodeURIComponent(canary), sent)).toEqual([]);
});

for (const { name, width, colorScheme } of [
  { name: 'light, 1280 px wide', width: 1280, colorScheme: 'light' },
  { name: 'dark, 360 px wide', width: 360, colorScheme: 'dark' },
] as const) {
  test.describe(name, () => {
    test.use({ viewport: { width, height: 800 }, colorScheme });
    test('axe finds nothing serious in the mode Drivers, and nothing sticks out', async ({
      page,
      product,
    }) => {
      const drivers = new Drivers(page);
      await drivers.open(product.url);
      expect(await findings(page)).toEqual([]);
      await drivers.code();
      expect(await findings(page)).toEqual([]);
      expect(await overflows(page)).toEqual([]);
      await drivers.choose(/^Rust/);
      expect(await overflows(page)).toEqual([]);
    });
  });
}
