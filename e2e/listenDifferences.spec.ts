import { ada, loginTo } from './support/driverLogin';
import { expect, test } from './support/test';

test('of those that failed it is said in what they are unlike the first that was let in, and the list narrowed to it', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  await loginTo(port, { ...ada, secretAccessKey: 'wrong' }, { appName: 'orders' });
  await loginTo(port, ada, { appName: 'orders' });
  await loginTo(port, { ...ada, sessionToken: 'left in the environment' }, { appName: 'orders' });
  await loginTo(port, { ...ada, sessionToken: 'left in the environment' }, { appName: 'billing' });
  const options = listening.connections.getByRole('option');
  await expect(options).toHaveCount(4);
  const unlike = page.getByRole('group', { name: /^Failed, and unlike #\d+$/ });
  await expect(unlike.getByRole('button')).toHaveText(['Application 1', 'Session token 2']);
  await expect(listening.rows('billing')).toHaveAccessibleName(/unlike #\d+ in Application, Session token$/);
  await expect(options.last()).not.toHaveAccessibleName(/unlike/);
  await unlike.getByRole('button', { name: 'Session token 2' }).click();
  await expect(listening.filter).toHaveValue('is:failed differs:token');
  await expect(options).toHaveText([/billing/, /orders/]);
  await unlike.getByRole('button', { name: 'Session token 2' }).click();
  await expect(options).toHaveCount(4);
});

test('a connection that failed stands beside the first that was let in, by what differs and what is the same', async ({
  page,
  heard,
}) => {
  const { port, listening } = heard;
  await loginTo(port, ada, { appName: 'orders' });
  await loginTo(port, { ...ada, accessKeyId: 'AKIAI44QH8DHBEXAMPLE' }, { appName: 'orders' });
  await listening.expectOutcome('rejected');
  const compared = page.getByRole('region', { name: /^Compared with #\d+, the first that was let in$/ });
  await expect(compared.getByRole('row')).toHaveText([
    /^Differs in#\d+#\d+$/,
    'Key IDAKIAIOSFODNN7EXAMPLEAKIAI44QH8DHBEXAMPLE',
  ]);
  await expect(compared).toContainText(
    'The same: Driver, Platform, OS, Application, Session token and Region.',
  );
  await listening.choose('Authenticated');
  await expect(compared).toHaveCount(0);
});
