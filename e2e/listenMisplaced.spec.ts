import type { Page } from 'playwright/test';
import type { Sighting } from './support/canary';
import { misplacedSecrets, runsOf } from '../src/testing/misplacedSecrets';
import { ada, loginTo } from './support/driverLogin';
import { readable } from './support/readable';
import { expect, test } from './support/test';
import { download } from './support/trace';
import { kept, watch } from './support/watch';

/** A slash stands nowhere, behind so few that they are nobody's secret, behind six, and in the midst. */
const secrets = misplacedSecrets.filter((_, at) => [0, 3, 4, 6].includes(at));

const tabs = { annotated: 'Annotated', bytes: 'Bytes', shell: 'In a shell' };

/** All that the page has in it: attributes, texts with bytes in hex beside each other, what boxes hold. */
async function standing(page: Page): Promise<readonly Sighting[]> {
  const texts = await page.evaluate(() => ({
    document: document.documentElement.outerHTML,
    texts: document.body.textContent,
    title: document.title,
    boxes: [...document.querySelectorAll('input, textarea')]
      .map((box) => (box as HTMLInputElement | HTMLTextAreaElement).value)
      .join('\n'),
  }));
  return Object.entries(texts).map(([where, text]) => ({ where, text }));
}

/** What every button puts on the clipboard that copies something. */
async function copied(page: Page): Promise<readonly Sighting[]> {
  return page.evaluate(async () => {
    const taken: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void taken.push(text)) },
    });
    for (const button of document.querySelectorAll('button'))
      if (/copy/i.test(button.getAttribute('aria-label') ?? button.textContent)) button.click();
    await new Promise((resolve) => setTimeout(resolve));
    return taken.map((text) => ({ where: 'clipboard', text }));
  });
}

test('a secret that a driver sends in the place of its access key ID stands nowhere, is told to no page, and is in no export', async ({
  page,
  heard,
}) => {
  test.setTimeout(180_000);
  const { listening, port, product } = heard;
  const seen = watch(page);
  await page.reload();
  for (const accessKeyId of secrets)
    expect(await loginTo(port, { ...ada, accessKeyId })).toMatchObject({ code: 18 });
  const rows = listening.rows('Rejected');
  await expect(rows).toHaveCount(secrets.length);
  for (const row of await rows.all()) await expect(row).toContainText('••••');
  const left: string[] = [];
  const look = async (where: string, sightings: readonly Sighting[]): Promise<void> => {
    for (const secret of secrets)
      for (const one of sightings)
        left.push(...runsOf(secret, [one.text]).map((run) => `${where}, ${one.where}: ${run}`));
  };
  for (const [at, row] of (await rows.all()).entries()) {
    await row.click();
    await listening.expectOutcome('rejected');
    const id = /#(\d+)/.exec((await row.textContent()) ?? '')?.[1];
    // The steps that know of an ID; at the others nothing differs but by chance.
    for (const step of ['credentials', 'string-to-sign', 'signature', 'client-final', 'sts', 'verdict'])
      for (const [by, name] of Object.entries(tabs)) {
        await page.evaluate((place) => (location.hash = place), `listen/${id}/${step}/${by}`);
        await expect(listening.stage).toHaveAttribute('data-stage', step);
        await expect(page.getByRole('tabpanel', { name, exact: true })).not.toBeEmpty();
        await look(`${at} ${step} ${by}`, [...(await standing(page)), ...(await copied(page))]);
        if (step === 'client-final') await look(`${at} ${step} ${by}`, await readable(page));
      }
    const { text } = await download(page);
    await look(`${at} trace`, [{ where: 'export', text }]);
    expect(text).toContain('Credential');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('article', { name: 'The whole run' })).toBeVisible();
    await look(`${at} print`, await standing(page));
    await page.emulateMedia({ media: null });
    await look(`${at} kept`, await kept(page));
  }
  await listening.look('verdict');
  await page.getByRole('button', { name: 'Bring this login to Diagnose' }).click();
  await expect(page.getByRole('list', { name: 'Findings' })).toContainText(
    'This looks like a secret access key',
  );
  await look('diagnose', [...(await standing(page)), ...(await readable(page))]);
  await look('wire', seen);
  await product.stop();
  await look('log', [{ where: 'log', text: product.output() }]);
  expect(left).toEqual([]);
  // What it looked through has what the driver sent, so it would have found the rest.
  const records = seen.filter(({ where }) => where === 'received: record');
  expect(
    runsOf(
      'AWS4-HMAC-SHA256 Credential=***',
      records.map(({ text }) => text),
    ),
  ).not.toEqual([]);
});

test('what is pasted into Diagnose with a secret in the place of the access key ID is shown without it', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.turnToDiagnose();
  for (const secret of secrets) {
    const header = `AWS4-HMAC-SHA256 Credential=${secret}/20261130/us-east-1/sts/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'0a'.repeat(32)}`;
    await playground.paste(`the driver sent\n${header}\nand was refused\n`);
    await expect(page.getByRole('list', { name: 'Evidence' })).toContainText('Credential=***');
    for (const { where, text } of [...(await standing(page)), ...(await kept(page))])
      expect(runsOf(secret, [text]), where).toEqual([]);
  }
});
