import { stepIds } from './support/steps';
import { expect, test } from './support/test';
import { commandsSent, recordFrames } from './support/wire';

const held = [
  ['hello', 'hello'],
  ['client-first', 'saslStart'],
  ['client-final', 'saslContinue'],
  ['verdict', 'connectionStatus'],
] as const;

test('paused, each message waits for Next step, and nothing of it is on the wire before', async ({
  page,
  playground,
  product,
}) => {
  const frames = recordFrames(page);
  await playground.open();
  await playground.pauseBeforeSend.check();
  await playground.reach(`mongodb://127.0.0.1:${product.sandbox.port}/`);
  const sent: string[] = [];
  for (const [step, command] of held) {
    await expect(playground.step(step)).toHaveAttribute('data-status', 'held');
    await playground.expectOutcome('paused');
    await playground.expectStage(step);
    await expect(playground.stage).toContainText('Held');
    expect(commandsSent(frames)).toEqual(sent);
    sent.push(command);
    await playground.next.click();
    await expect.poll(() => commandsSent(frames)).toEqual(sent);
  }
  await playground.expectOutcome('authenticated');
  await playground.expectStage('verdict');
});

test('a look back while paused lets nothing go; Next step walks up to the held message first', async ({
  playground,
}) => {
  await playground.open();
  await playground.pauseBeforeSend.check();
  await playground.run();
  await expect(playground.step('hello')).toHaveAttribute('data-status', 'held');
  await playground.previous.click();
  await playground.previous.click();
  await playground.expectStage('resolve');
  await playground.next.click();
  await playground.next.click();
  await playground.expectStage('hello');
  await playground.expectOutcome('paused');
  await playground.next.click();
  await expect(playground.step('client-first')).toHaveAttribute('data-status', 'held');
});

test('Stop ends a paused run, and the next run begins anew', async ({ page, playground }) => {
  await playground.open();
  await playground.pauseBeforeSend.check();
  await playground.run();
  await playground.expectOutcome('paused');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(playground.verdict).toContainText('Stopped');
  await playground.pauseBeforeSend.uncheck();
  await playground.run();
  await playground.expectOutcome('authenticated');
});

test('turning to Challenge ends a held run, offers no pause, and takes over what is known', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.pauseBeforeSend.check();
  await playground.run();
  await expect(playground.step('hello')).toHaveAttribute('data-status', 'held');
  await playground.chooseTarget('Challenge');
  await expect(playground.verdict).toContainText('Stopped');
  await expect(playground.pauseBeforeSend).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Signing date' })).toHaveValue(/^\d{8}T\d{6}Z$/);
  await page
    .getByRole('textbox', { name: 'Server nonce (base64)' })
    .fill(Buffer.alloc(64, 7).toString('base64'));
  await expect(playground.verdict).toContainText('Signed');
  await playground.chooseTarget('Sandbox');
  await expect(playground.pauseBeforeSend).toBeChecked();
});

test('the steps are walked by buttons, from the first to the last', async ({ page, playground }) => {
  await playground.open();
  await page.getByRole('button', { name: 'First step' }).click();
  await expect(playground.previous).toBeDisabled();
  for (const step of stepIds.slice(1)) {
    await playground.next.click();
    await playground.expectStage(step);
  }
  await expect(playground.next).toBeDisabled();
  await playground.previous.click();
  await playground.expectStage('sts');
});

test('the steps are walked by the arrow keys, which stay themselves inside a field', async ({
  page,
  playground,
}) => {
  await playground.open();
  await page.keyboard.press('Home');
  for (const step of stepIds.slice(1)) {
    await page.keyboard.press('ArrowRight');
    await playground.expectStage(step);
  }
  await page.keyboard.press('ArrowLeft');
  await playground.expectStage('sts');
  await playground.accessKeyId.focus();
  await page.keyboard.press('ArrowLeft');
  await playground.expectStage('sts');
});

test('a run lights its lanes once, and not again when one comes back to it', async ({ page, playground }) => {
  await playground.open();
  await page.evaluate(() => {
    Object.assign(globalThis, { lit: 0 });
    document.addEventListener('animationstart', ({ target }) => {
      if (target instanceof Element && target.closest('[data-step]'))
        (globalThis as unknown as { lit: number }).lit += 1;
    });
  });
  const lit = (): Promise<number> => page.evaluate(() => (globalThis as unknown as { lit: number }).lit);
  await playground.run();
  await playground.expectOutcome('authenticated');
  await expect.poll(lit).toBeGreaterThan(10);
  for (const mode of ['Drivers', 'Listen']) {
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    const before = await lit();
    await page.getByRole('link', { name: mode }).click();
    await expect(page).toHaveTitle(new RegExp(`^${mode}`));
    await page.getByRole('link', { name: 'Handshake' }).click();
    await playground.expectOutcome('authenticated');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    expect(await lit(), mode).toBe(before);
  }
  const before = await lit();
  await playground.run();
  await expect.poll(lit).toBeGreaterThan(before + 10);
});
