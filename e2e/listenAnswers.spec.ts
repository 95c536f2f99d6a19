import { ada, loginTo } from './support/driverLogin';
import { Listening } from './support/listening';
import { expect, test } from './support/test';

const wrong = { ...ada, secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEZ' };

test('what is chosen beforehand is what the next driver gets', async ({ heard }) => {
  const { port, listening } = heard;
  await listening.chooseAnswer('Accept every login');
  await expect.poll(() => loginTo(port, wrong)).toBeNull();
  await listening.chooseAnswer('No database user');
  await expect.poll(async () => (await loginTo(port))?.code).toBe(11);
  await listening.chooseAnswer('Throttling');
  await listening.mode.selectOption({ label: 'Atlas' });
  await expect
    .poll(() => loginTo(port))
    .toEqual({ code: 8000, message: 'bad auth : aws sts call has response 400' });
  await expect(listening.rows('Rejected')).toContainText(['code 8000', 'code 11']);
  await listening.chooseAnswer('A real check, by the example users');
  await expect.poll(() => loginTo(port)).toBeNull();
});

test('another page, and one that is opened later, shows the same choice', async ({ context, heard }) => {
  const { product, listening } = heard;
  const other = new Listening(await context.newPage(), product.url);
  await other.open();
  await listening.chooseAnswer('Silence');
  await expect(other.answer).toHaveValue('silence');
  await other.mode.selectOption({ label: 'Teaching' });
  await expect(listening.mode).toHaveValue('teaching');
  await other.page.reload();
  await expect(other.answer).toHaveValue('silence');
});
