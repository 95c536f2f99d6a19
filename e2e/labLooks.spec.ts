import { findings } from './support/axe';
import { gapBetween } from './support/gap';
import { Lab } from './support/lab';
import { overflows } from './support/overflows';
import { looks } from './support/screens';
import { expect, test } from './support/test';

test.beforeEach(({ playground }) => playground.open());

for (const { colorScheme, viewport } of looks) {
  test.describe(`${colorScheme}, ${viewport.width} px wide`, () => {
    test.use({ colorScheme, viewport });

    test('axe finds nothing serious in the lab, before a run and after it', async ({ page, playground }) => {
      const lab = new Lab(playground);
      await lab.open();
      await lab.breakOnly('Clock', 'Nonce of 63 bytes', 'Extra field in the challenge');
      expect(await findings(page), 'before').toEqual([]);
      await playground.run();
      await expect(lab.result).toBeVisible();
      expect(await findings(page), 'after').toEqual([]);
    });

    test('axe finds nothing serious where texts differ, and where the server refused by itself', async ({
      page,
      playground,
    }) => {
      const lab = new Lab(playground);
      await lab.open();
      await lab.breakOnly('Host with port');
      await lab.opener.click();
      await playground.run();
      await expect(lab.result).toContainText('SignatureDoesNotMatch');
      await playground.jump('sts');
      expect(await findings(page), 'different texts').toEqual([]);
      await lab.behaveLike('Atlas');
      await lab.opener.click();
      await lab.breakOnly('Headers not sorted');
      await lab.opener.click();
      await playground.run();
      await expect(lab.result).toContainText('the server objected');
      await playground.jump('sts');
      expect(await findings(page), 'refused by the server').toEqual([]);
    });
  });
}

for (const { width, height } of [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
]) {
  test.describe(`${width} × ${height} px`, () => {
    test.use({ viewport: { width, height } });

    test('the closed lab is in sight, above the run button', async ({ playground }) => {
      const lab = new Lab(playground);
      await expect(lab.opener).toBeInViewport({ ratio: 1 });
      await expect.poll(() => gapBetween(lab.opener, playground.runButton)).toBeGreaterThan(0);
    });
  });
}

for (const width of [360, 768, 1280]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('nothing of the lab and of what comes of it sticks out', async ({ page, playground }) => {
      const lab = new Lab(playground);
      await playground.example('Assumed role').click();
      await playground.expectOutcome('authenticated');
      await lab.open();
      await lab.breakOnly('Clock', 'STS host of 256 bytes', 'Extra field in the challenge');
      expect(await overflows(page), 'before').toEqual([]);
      await playground.run();
      await expect(lab.result).toBeVisible();
      expect(await overflows(page), 'after').toEqual([]);
      await lab.breakOnly('Host with port', 'Blank line left out');
      await playground.run();
      await expect(lab.result).toContainText('SignatureDoesNotMatch');
      for (const step of ['sts', 'verdict', 'request']) {
        await playground.jump(step);
        expect(await overflows(page), step).toEqual([]);
      }
    });
  });
}

test('a step says what the lab made of it: a header too many, another database', async ({ playground }) => {
  const lab = new Lab(playground);
  await lab.open();
  await lab.breakOnly('An extra signed header');
  await playground.run();
  await playground.expectOutcome('rejected');
  await playground.jump('canonical-request');
  await expect(playground.stage).toContainText('accept:application/xml');
  await expect(playground.stage).toContainText('Not on the fixed list');
  await lab.breakOnly('authSource admin');
  await playground.run();
  await expect(lab.result).toContainText('the server objected');
  await playground.jump('client-first');
  await expect(playground.stage).toContainText('mechanism: "MONGODB-AWS", $db: "admin"');
});
