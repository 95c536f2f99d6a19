import { exampleToken } from '../src/core/sts/issuer/webIdentityToken';
import { Sha256 } from '@aws-crypto/sha256-browser';
import { SourceList } from './support/sourceList';
import { expect, test } from './support/test';

test.beforeEach(({ playground }) => playground.open());

test('a web identity token asks for its role, STS gives its credentials, and they sign', async ({
  page,
  playground,
}) => {
  const sources = new SourceList(playground);
  const token = (await exampleToken(Date.now(), Sha256)).reveal();
  await sources.open('Connection string');
  await sources.here('Connection string').getByRole('button', { name: 'Clear' }).click();
  await playground.paste(token);
  await sources.expect({ 'Web identity': 'lacks role ARN' });
  await sources
    .here('Web identity')
    .getByRole('textbox', { name: 'Role ARN' })
    .fill('arn:aws:iam::123456789012:role/web');
  await sources.expect({ 'Web identity': 'used' });
  await playground.run();
  await playground.expectOutcome('failed');
  await expect(playground.stage).toContainText('STS has not been asked');
  await sources.here('Web identity').getByRole('button', { name: 'Ask STS with it' }).click();
  const asking = page.getByRole('region', { name: 'Temporary credentials' });
  await expect(asking).toBeFocused();
  await asking.getByRole('button', { name: 'Ask STS' }).click();
  await expect(asking).toContainText('Issued, and in use');
  await page.getByRole('button', { name: 'Get temporary credentials' }).click();
  await sources.expect({ 'Connection string': 'empty', 'Web identity': /ASIA….*used/ });
  await playground.run();
  await playground.expectOutcome('authenticated');
  await playground.expectValueAt('sts', 'arn', 'arn:aws:sts::123456789012:assumed-role/web/countersign');
});

test('a pod’s environment fills in the role, and with the token’s text beside it STS gives credentials', async ({
  page,
  playground,
}) => {
  const sources = new SourceList(playground);
  const roleArn = 'arn:aws:iam::123456789012:role/web';
  await playground.paste(`AWS_ROLE_ARN=${roleArn}\nAWS_WEB_IDENTITY_TOKEN_FILE=/var/run/secrets/token\n`);
  await expect(page.getByText('a role, 1 ignored')).toBeVisible();
  await expect(sources.row('Web identity')).toHaveAttribute('aria-current', 'true');
  const web = sources.here('Web identity');
  await expect(web.getByRole('textbox', { name: 'Role ARN' })).toHaveValue(roleArn);
  await playground.paste((await exampleToken(Date.now(), Sha256)).reveal());
  await expect(web.getByRole('textbox', { name: 'Role ARN' })).toHaveValue(roleArn);
  await sources.expect({ 'Connection string': 'empty', 'Web identity': 'used' });
  await web.getByRole('button', { name: 'Ask STS with it' }).click();
  const asking = page.getByRole('region', { name: 'Temporary credentials' });
  await expect(asking).toBeFocused();
  await asking.getByRole('button', { name: 'Ask STS' }).click();
  await expect(asking).toContainText('Issued, and in use');
  await page.getByRole('button', { name: 'Get temporary credentials' }).click();
  await playground.run();
  await playground.expectOutcome('authenticated');
});
