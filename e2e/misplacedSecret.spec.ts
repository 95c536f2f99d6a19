import type { Page } from 'playwright/test';
import { expect, test } from './support/test';

const id = 'AKIAIOSFODNN7EXAMPLE';
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEZ';

/** Everything that is drawn or told, but for what fields hold. */
function shown(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .flatMap((element) => [
        ...[...element.attributes].map(({ value }) => value),
        ...[...element.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : [])),
      ])
      .join('\n'),
  );
}

test('a secret in the place of the access key ID stands at no step, before a run and after it', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.fillCredentials(secret, id);
  await expect(playground.accessKeyId).toHaveAccessibleDescription(/looks like the secret access key/);
  const walk = async (): Promise<void> => {
    for (const step of ['credentials', 'signature', 'client-final', 'sts', 'verdict'])
      for (const look of ['annotated', 'bytes', 'shell']) {
        await page.evaluate((place) => (location.hash = place), `${step}/${look}`);
        await expect(playground.stage).toHaveAttribute('data-stage', step);
        expect(await shown(page), `${step}, ${look}`).not.toContain(secret.slice(0, 12));
      }
  };
  await walk();
  await playground.run();
  await playground.expectOutcome('failed');
  await expect(playground.verdict).toContainText('Secret in the wrong field');
  await walk();
  await page.getByRole('button', { name: 'Get temporary credentials' }).click();
  await expect(page.getByRole('region', { name: 'Temporary credentials' })).toBeVisible();
  expect(await shown(page)).not.toContain(secret.slice(0, 12));
  await playground.look('credentials');
  await playground.stage.getByRole('button', { name: 'Swap them and run' }).first().click();
  await playground.expectOutcome('rejected');
});
