import type { Page } from 'playwright/test';
import { placesOf, type Sighting } from './support/canary';
import { Drivers } from './support/drivers';
import { readable } from './support/readable';
import { expect, test } from './support/test';

const secret = 'CoveredSecret7kT2mWq9Zx4RvB1nLs6Yd8';
const token = 'CoveredToken5hN8vKc3Wz1Qm7Rt0Yp4Xd9Lb2Sf6Gj';

/** Forms in which credentials stand in a string, or meant to; each driver makes something else of them. */
const forms = [
  [
    'as they should',
    `mongodb://AKIAFORM:${secret}@h.example/?authMechanism=MONGODB-AWS&authMechanismProperties=AWS_SESSION_TOKEN:${token}`,
  ],
  [
    'with a bare @ and /',
    `mongodb://AKIAFORM:a@b/${secret}@h.example/?authMechanism=MONGODB-AWS&authMechanismProperties=AWS_SESSION_TOKEN:${token}=`,
  ],
  [
    'with a bare ?',
    `mongodb://AKIAFORM:${secret}?x@h.example/?authMechanism=MONGODB-AWS&authMechanismProperties=${token}`,
  ],
  [
    'with a stray %',
    `mongodb://AKIAFORM:${secret}%@h.example/?authMechanism=MONGODB-AWS&authMechanismProperties=aws_session_token:${token},OTHER:${token}`,
  ],
  [
    'without an @',
    `mongodb://AKIAFORM:${secret}/?authMechanism=mongodb-aws&authMechanismProperties=AWS_SESSION_TOKEN%3A${token}`,
  ],
  [
    'under no known scheme',
    `mongo://AKIAFORM:${secret}@h.example/?authMechanismProperties=AWS_SESSION_TOKEN:${token}`,
  ],
] as const;

async function seenIn(page: Page, look: string): Promise<readonly Sighting[]> {
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, document.title]),
  );
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('input, textarea')].map((box) =>
      box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement ? box.value : '',
    ),
  );
  return [
    ...(await readable(page)),
    { where: 'storage', text: stored },
    { where: 'address', text: page.url() },
    { where: 'boxes', text: shown.join('\n') },
  ].map(({ where, text }) => ({ where: `${look}: ${where}`, text }));
}

for (const [what, text] of forms) {
  test(`credentials ${what} stand in clear nowhere on the page once the field is left, whichever driver is looked at`, async ({
    page,
    product,
  }) => {
    const drivers = new Drivers(page);
    const seen: Sighting[] = [];
    page.on('request', (request) =>
      seen.push({ where: 'request', text: `${request.url()} ${request.postData() ?? ''}` }),
    );
    page.on('console', (message) => seen.push({ where: 'console', text: message.text() }));
    await drivers.open(product.url);
    await drivers.text.fill(text);
    await expect(drivers.text).toHaveValue(text);
    for (const name of [/^Rust/, /^Java(?! \()/, /^C 1/, /^Ruby/]) {
      await drivers.choose(name);
      await expect(drivers.text).not.toHaveValue(text);
      seen.push(...(await seenIn(page, String(name))));
    }
    await drivers.code();
    await drivers.choose('Compass');
    seen.push(...(await seenIn(page, 'code')));
    expect(placesOf(secret, seen)).toEqual([]);
    expect(placesOf(token, seen)).toEqual([]);
    // What is not covered is found, so the search would have found the rest.
    expect(placesOf(text.slice(0, text.indexOf('//') + 2), seen)).toContain('code: boxes');
  });
}

test('the field is open to whoever is in it, at the place that was pressed, and covered again for whoever leaves it', async ({
  page,
  product,
}) => {
  const drivers = new Drivers(page);
  await drivers.open(product.url);
  const text = 'mongodb://AKIA:abcdef@h/';
  await drivers.text.fill(text);
  await drivers.choose(/^Rust/);
  await expect(drivers.text).toHaveValue('mongodb://AKIA:••••••@h/');
  await drivers.text.click({ position: { x: 120, y: 12 } });
  await expect(drivers.text).toHaveValue(text);
  const at = await drivers.text.evaluate((box) =>
    box instanceof HTMLTextAreaElement ? box.selectionStart : -1,
  );
  expect(at).toBeGreaterThan(0);
  expect(at).toBeLessThan(text.length);
  await page.keyboard.insertText('X');
  await expect(drivers.text).toHaveValue(`${text.slice(0, at)}X${text.slice(at)}`);
  await drivers.choose(/^Rust/);
  await expect(drivers.text).toHaveValue(/•{6,7}@h/);
});
