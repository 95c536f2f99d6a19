import { ada, loginTo } from './support/driverLogin';
import { expect, test } from './support/test';

const wrong = { ...ada, secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEZ' };

test('a failing login shows its first wrong character, once the right secret is entered', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  expect(await loginTo(port, { ...ada, secretAccessKey: `${ada.secretAccessKey}\n` })).toMatchObject({
    code: 18,
  });
  await listening.choose('Rejected');
  await expect(listening.check).toBeDisabled();
  await listening.secret.fill(ada.secretAccessKey);
  await listening.check.click();
  const found = page.getByRole('region', { name: 'Check the signature' });
  await expect(found).toContainText('Its secret has a line feed at the end.');
  await expect(found).toContainText(
    'First difference: character 41. Yours ends there, the driver’s has LINE FEED (U+000A).',
  );
  await expect(found.getByText(/^First difference: character \d+ of 64\.$/)).toBeVisible();
  // Of the secrets nothing shows but the place where they part.
  await expect(found.locator('dd').first()).toHaveText(/^40 characters, then … •{12}end$/u);
});

test('the right secret is said to be right, a stranger’s to be neither that nor a known mistake', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  await loginTo(port);
  await listening.choose('Authenticated');
  await listening.secret.fill(ada.secretAccessKey);
  await listening.secret.press('Enter');
  const found = page.getByRole('region', { name: 'Check the signature' });
  await expect(found).toContainText('The secret is right: STS accepted the signature');
  await listening.secret.fill('countersign/Sandbox+Role/9f2KEXAMPLEKEY0');
  await listening.check.click();
  await expect(found).toContainText('the one that you entered does not give its signature');
  await expect(found).not.toContainText('another key');
});

test('a wrong secret that both driver and page have is the driver’s and not the key’s, and the verdict says so', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  await loginTo(port, wrong);
  await listening.choose('Rejected');
  await listening.look('verdict');
  await expect(listening.stage).toContainText('Enter the secret access key above');
  await listening.secret.fill(wrong.secretAccessKey);
  await listening.secret.press('Enter');
  const said = `This is the secret that the driver signs with, and it is not the secret of ${ada.accessKeyId}`;
  const found = page.getByRole('region', { name: 'Check the signature' });
  await expect(found).toContainText(said);
  await expect(found).not.toContainText('is right');
  const inShort = `The driver’s secret is not the one of ${ada.accessKeyId}`;
  await expect(listening.verdict).toContainText(inShort);
  await expect(listening.stage).toContainText(inShort);
  await expect(listening.stage).not.toContainText('Enter the secret access key above');
  await listening.expectOutcome('rejected');
  // The right one is the one that the driver does not sign with.
  await listening.secret.fill(ada.secretAccessKey);
  await listening.check.click();
  await expect(listening.verdict).toContainText('its secret has another character for character 40');
});

test('a secret that was entered is kept from one connection to the next, and forgotten with the mode', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  await loginTo(port);
  await loginTo(port, wrong);
  await listening.choose('Authenticated');
  await listening.secret.fill(ada.secretAccessKey);
  await listening.check.click();
  await expect(page.getByText('The secret is right: STS accepted the signature')).toBeVisible();
  await listening.choose('Rejected');
  await expect(listening.secret).toHaveValue(ada.secretAccessKey);
  await expect(page.getByText('The secret is right: STS accepted the signature')).toBeHidden();
  const modes = page.getByRole('navigation', { name: 'Modes' });
  await modes.getByRole('link', { name: 'Handshake' }).click();
  await expect(listening.runButton).toBeVisible();
  await modes.getByRole('link', { name: 'Listen' }).click();
  await expect(listening.secret).toHaveValue('');
});
