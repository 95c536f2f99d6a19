import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright/test';
import { Playground } from '../support/playground';
import { states } from '../support/states';
import { test } from '../support/test';
import { looks, type Look } from './looks';

const folder = join(import.meta.dirname, '../../screenshots');

/** @param session stays open for all pictures: with its end the emulation would end */
async function lookAt(page: Page, session: CDPSession, look: Look): Promise<void> {
  const { colorScheme, width, height, forcedColors = 'none', deficiency = 'none' } = look;
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height });
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: deficiency });
}

for (const [at, { name, ownProduct, arrange }] of states.entries()) {
  test(name, async ({ page, product, launch }) => {
    const own = ownProduct ? await launch() : product;
    await page.setViewportSize({ width: 1280, height: 800 });
    await arrange(new Playground(page, own.url), own);
    const number = String(at + 1).padStart(2, '0');
    const session = await page.context().newCDPSession(page);
    for (const look of looks) {
      await lookAt(page, session, look);
      await page.screenshot({ path: join(folder, `${number} ${name}`, `${look.name}.png`), fullPage: true });
    }
  });
}
