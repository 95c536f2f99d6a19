import type { Locator } from 'playwright/test';
import { findings } from './support/axe';
import { ada, loginTo } from './support/driverLogin';
import { FakeListener } from './support/fakeListener';
import { Listening } from './support/listening';
import { overflows } from './support/overflows';
import { looks, screens } from './support/screens';
import { stepIds } from './support/steps';
import { expect, test } from './support/test';

const wrong = { ...ada, secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEZ' };

for (const { name, viewport, deviceScaleFactor } of screens) {
  test.describe(name, () => {
    test.use({ viewport, deviceScaleFactor });

    test('nothing sticks out while nobody comes, with a refused login, at any of its steps', async ({
      page,
      heard,
    }) => {
      const { listening, port } = heard;
      expect(await overflows(page), 'nobody').toEqual([]);
      await loginTo(port, wrong, { appName: 'an-application-with-a-name-of-many-words-'.repeat(3) });
      await listening.choose('Rejected');
      for (const step of stepIds) {
        await listening.look(step);
        expect(await overflows(page), step).toEqual([]);
      }
      await listening.lookAtBytes();
      await listening.look('client-final');
      expect(await overflows(page), 'client-final, bytes').toEqual([]);
    });

    test('nothing sticks out with a crowd, with TLS and a relay, and when the link breaks', async ({
      page,
      product,
    }) => {
      const listening = new Listening(page, product.url);
      const listener = new FakeListener(page, {
        tls: true,
        caFile: `/home/somebody/${'a-long-folder/'.repeat(8)}countersign-listener.pem`,
        relayTo: `mongodb+srv://${'cluster'.repeat(10)}.mongodb.net/`,
      });
      await listener.start();
      await listening.open();
      listener.crowd(1, 500);
      await expect(listening.heard).toHaveText('500 connections, 125 rejected');
      expect(await overflows(page), 'crowd').toEqual([]);
    });
  });
}

for (const { colorScheme, viewport } of looks) {
  test.describe(`${colorScheme}, ${viewport.width} px wide`, () => {
    test.use({ colorScheme, viewport });

    test('axe finds nothing serious while nobody comes, and with logins', async ({ page, heard }) => {
      const { listening, port } = heard;
      expect(await findings(page), 'nobody').toEqual([]);
      await loginTo(port);
      await loginTo(port, wrong);
      await listening.choose('Rejected');
      await listening.expectOutcome('rejected');
      await page.getByRole('button', { name: /^Monitoring connections/ }).click();
      await page.getByText(/checks passed/).click();
      expect(await findings(page), 'rejected').toEqual([]);
      await listening.choose('Authenticated');
      await listening.expectOutcome('authenticated');
      expect(await findings(page), 'authenticated').toEqual([]);
    });

    test('axe finds nothing serious at the steps of a driver, and when the link breaks', async ({
      page,
      heard,
    }) => {
      const { listening, product, port } = heard;
      await loginTo(port, wrong);
      await listening.choose('Rejected');
      for (const step of ['credentials', 'signing-key', 'sts']) {
        await listening.look(step);
        expect(await findings(page), step).toEqual([]);
      }
      await product.stop();
      await expect(page.getByText('The link to the listener broke')).toBeVisible();
      expect(await findings(page), 'lost').toEqual([]);
    });
  });
}

test('of thousands of connections only those in sight are in the page, and each can be reached', async ({
  page,
  staged: { listening, listener },
}) => {
  for (let from = 1; from <= 2500; from += 500) listener.crowd(from, 500);
  await expect(listening.heard).toHaveText('2500 connections, 625 rejected');
  const options = listening.connections.getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-setsize', '2500');
  expect(await options.count()).toBeLessThan(60);
  await listening.connections.focus();
  await page.keyboard.press('End');
  const chosen = listening.connections.getByRole('option', { selected: true });
  await expect(chosen).toHaveAttribute('aria-posinset', '2500');
  await expect(chosen).toBeInViewport();
  expect(await options.count()).toBeLessThan(60);
  await page.keyboard.press('Home');
  await expect(chosen).toHaveAttribute('aria-posinset', '1');
  await expect(chosen).toBeInViewport();
});

test('what is read stays where it is when others come in above it', async ({
  staged: { listening, listener },
}) => {
  listener.crowd(1, 500);
  await expect(listening.heard).toHaveText('500 connections, 125 rejected');
  const options = listening.connections.getByRole('option');
  // The newest is open by itself, and stays in the page as what is chosen.
  const second = await options.nth(1).getAttribute('data-id');
  await listening.connections.evaluate((box) => box.scrollTo(0, 4000));
  // The list follows a scroll a frame later: until then, what stands in it is what stood at its top.
  await expect(listening.connections.locator(`[data-id="${second}"]`)).toHaveCount(0);
  const read = options.nth(9);
  await expect(read).toBeInViewport();
  const row = listening.connections.locator(`[data-id="${await read.getAttribute('data-id')}"]`);
  const before = await placeOf(row);
  listener.crowd(501, 200);
  await expect(listening.heard).toHaveText('700 connections, 175 rejected');
  await expect.poll(async () => Math.abs((await placeOf(row)) - before)).toBeLessThan(0.5);
});

test('at the top of a long list what opens by itself is in sight', async ({
  staged: { listening, listener },
}) => {
  const chosen = listening.connections.getByRole('option', { selected: true });
  for (const from of [1, 501, 1001]) {
    listener.crowd(from, 500);
    await expect(chosen).toHaveAttribute('data-id', String(from + 499));
    await expect(chosen).toBeInViewport();
  }
});

test('2,500 connections scroll at 60 frames a second, while more come in', async ({
  page,
  staged: { listening, listener },
}) => {
  for (let from = 1; from <= 2500; from += 500) listener.crowd(from, 500);
  await expect(listening.heard).toHaveText('2500 connections, 625 rejected');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const before = await busy();
  const scrolling = listening.connections.evaluate(async (box) => {
    for (let frame = 0; frame < 240; frame++) {
      box.scrollTop += 97;
      await new Promise(requestAnimationFrame);
    }
  });
  for (let batch = 0; batch < 8; batch++) listener.crowd(2501 + batch * 50, 50);
  await scrolling;
  // Time of the page's own thread, each frame's share of it, whatever else the machine does. A frame has 16.7 ms.
  const perFrame = ((await busy()) - before) / 240;
  expect(perFrame * 1000).toBeLessThan(12);
  expect(perFrame).toBeGreaterThan(0);
});

/** @returns px from the top of the window */
async function placeOf(row: Locator): Promise<number> {
  const box = await row.boundingBox();
  expect(box, 'what is read is in the page').not.toBeNull();
  return box?.y ?? Number.NaN;
}
