import { chromium, type Page } from 'playwright';
import { browserArguments, findBrowser } from '../browser';
import type { Finding } from './stats';

/** Milliseconds of script, on a processor slowed by as much. */
const limit = 8;
const slowed = 4;

/** Where most values stand at once: the longest text, and the longest message with its bytes unfolded. */
const crowded = ['canonical-request', 'client-final/bytes'] as const;

/** What it costs to light a value up everywhere when the pointer comes to one of its places. @param url of the page */
export async function hovering(url: string): Promise<Finding> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: [...browserArguments],
    ...(executablePath === null ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    // What runs this names functions by a helper of its own, which the page does not have.
    await page.addInitScript({ content: 'globalThis.__name = (named) => named' });
    await page.goto(url);
    await page.getByRole('tab', { name: 'Annotated' }).waitFor();
    await page.getByRole('button', { name: 'Assumed role', exact: true }).click();
    await page.locator('[aria-label="Verdict"][data-outcome=authenticated]').waitFor();
    const session = await page.context().newCDPSession(page);
    const all: number[] = [];
    for (const address of crowded) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, address);
      await page
        .locator(`[data-stage="${address.split('/')[0] ?? ''}"] [data-point]`)
        .first()
        .waitFor();
      const folded = page.getByRole('button', { name: /^Show all/ });
      while ((await folded.count()) > 0) await folded.first().click();
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
      all.push(...(await msToLight(page)));
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    }
    const most = Math.max(...all);
    return {
      what: `a value lights up everywhere, the slowest of ${all.length} places, processor slowed ${slowed} times`,
      measured: `${most.toFixed(1)} ms of script`,
      limit: `≤ ${limit} ms`,
      holds: most <= limit,
    };
  } finally {
    await browser.close();
  }
}

/**
 * For each place, the pointer comes to it from where no value is; the least of five times, since other programs may want
 * the processor.
 */
function msToLight(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const nowhere = document.querySelector('h1') ?? document.body;
    return [...document.querySelectorAll('[data-point]')].map((place) => {
      let least = Infinity;
      for (let round = 0; round < 5; round++) {
        nowhere.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
        const since = performance.now();
        place.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
        least = Math.min(least, performance.now() - since);
        if (document.querySelector('[data-lit]') === null) throw new Error('nothing lights up');
      }
      return least;
    });
  });
}
