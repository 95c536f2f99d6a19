import { placesOf } from './support/canary';
import { button, field, holdAt, region } from './support/heldMessage';
import { expect, test } from './support/test';
import { download } from './support/trace';
import { kept, watch } from './support/watch';

const canary = {
  accessKeyId: 'AKIACANARY0000000001',
  secret: 'canary/Secret+Key/3vZ9qLx7Tb1RwY5uHs0Ng2',
};

test('the secret access key is typed into a held message: it says so, nothing of it is sent, and it stands in that box alone', async ({
  page,
  playground,
  product,
}) => {
  const seen = watch(page);
  await playground.open();
  await playground.fillCredentials(canary.accessKeyId, canary.secret, '');
  await playground.pauseBeforeSend.check();
  await playground.reach(`mongodb://127.0.0.1:${product.sandbox.port}/`);
  await holdAt(page, 'Send client first');
  const standing = async (): Promise<void> => {
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    const text = await page.evaluate(() => document.body.textContent);
    seen.push({ where: 'page', text: html }, { where: 'text', text }, ...(await kept(page)));
    seen.push({ where: 'trace', text: (await download(page)).text });
  };
  for (const name of ['mechanism', 'r']) {
    await field(page, name).fill(canary.secret);
    await expect(region(page)).toContainText('This has a part of your secret access key in it');
    await button(page, 'Send client first').click();
    await expect(field(page, name)).toBeFocused();
    await standing();
    await button(page, 'Take it back').click();
  }
  await playground.lookAtBytes();
  const hex = field(page, 'Bytes in hex');
  await hex.fill(`${await hex.inputValue()} ${Buffer.from(canary.secret).toString('hex')}`);
  await expect(region(page)).toContainText('This has a part of your secret access key in it');
  await button(page, 'Continue').click();
  await expect(hex).toBeVisible();
  await standing();
  await button(page, 'Take it back').click();
  await button(page, 'Continue').click();
  await playground.expectOutcome('rejected');
  await standing();
  expect(placesOf(canary.secret, seen)).toEqual([]);
  expect(placesOf('saslStart', seen)).toContain('trace');
});
