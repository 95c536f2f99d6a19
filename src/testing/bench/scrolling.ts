import { chromium, type Page } from 'playwright';
import { browserArguments, findBrowser } from '../browser';
import type { Served } from './servers';
import type { Finding } from './stats';

/** Frames that are looked at: three seconds at 60 a second. */
const frames = 180;

/**
 * How the list of connections scrolls in the page, with as many as the listener keeps: a fixed way in each frame, to
 * and fro, and the time between frames as the browser gives it.
 * @param wanted connections that are to be in the list
 */
export async function scrolling(served: Served, wanted: number): Promise<Finding> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: [...browserArguments],
    ...(executablePath === null ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    // What runs this names functions by a helper of its own, which the page does not have.
    await page.addInitScript({ content: 'globalThis.__name = (named) => named' });
    await page.goto(`${served.page}#listen`);
    // The number in the page's heading, of four digits.
    await page
      .getByText(/^\d{4} connections/)
      .first()
      .waitFor({ timeout: 30_000 });
    const intervals = await scrollFor(page);
    const mean = intervals.reduce((sum, ms) => sum + ms, 0) / intervals.length;
    const perSecond = 1000 / mean;
    const late = intervals.filter((ms) => ms > 25).length;
    return {
      what: `the list of ${wanted.toLocaleString('en')} connections, scrolled`,
      measured: `${perSecond.toFixed(1)} frames per second, ${late} of ${frames} late`,
      limit: '≥ 58 and at most 5 late',
      holds: perSecond >= 58 && late <= 5,
    };
  } finally {
    await browser.close();
  }
}

function scrollFor(page: Page): Promise<readonly number[]> {
  return page.getByRole('listbox', { name: 'Connections' }).evaluate((list, count) => {
    let scrolls: Element = list;
    while (scrolls.scrollHeight <= scrolls.clientHeight + 1) {
      if (!scrolls.parentElement) throw new Error('the list does not scroll');
      scrolls = scrolls.parentElement;
    }
    return new Promise<readonly number[]>((resolve) => {
      const intervals: number[] = [];
      let [last, way] = [-1, 160];
      const frame = (now: number): void => {
        if (last >= 0) intervals.push(now - last);
        last = now;
        const end = scrolls.scrollHeight - scrolls.clientHeight;
        if (scrolls.scrollTop + way > end || scrolls.scrollTop + way < 0) way = -way;
        scrolls.scrollTop += way;
        if (intervals.length < count) requestAnimationFrame(frame);
        else resolve(intervals);
      };
      requestAnimationFrame(frame);
    });
  }, frames);
}
