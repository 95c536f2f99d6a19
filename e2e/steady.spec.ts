import type { Page } from 'playwright/test';
import type { Playground } from './support/playground';
import { stepIds } from './support/steps';
import { expect, test } from './support/test';

const widths = [360, 640, 768, 1024, 1280, 1920];

/** Where the regions of the page stand, in whole pixels, but for what grows with a step’s content. */
async function boxesOf(page: Page): Promise<Readonly<Record<string, readonly number[]>>> {
  return page.evaluate(() => {
    const box = (selector: string, parts: readonly ('x' | 'y' | 'width' | 'height')[]): readonly number[] => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`nothing is ${selector}`);
      const rect = element.getBoundingClientRect();
      const main = document.querySelector('main')?.getBoundingClientRect();
      return parts.map((part) => Math.round(part === 'y' ? rect.y - (main?.y ?? 0) : rect[part]));
    };
    const stage = document.querySelector('.k-stage')?.getBoundingClientRect();
    const within = (selector: string): readonly number[] => {
      const [x = 0, y = 0, width = 0, height = 0] = box(selector, ['x', 'y', 'width', 'height']);
      const main = document.querySelector('main')?.getBoundingClientRect();
      return [x, Math.round(y - ((stage?.y ?? 0) - (main?.y ?? 0))), width, height];
    };
    return {
      header: box('header', ['x', 'y', 'width', 'height']),
      verdict: box('[role=status][aria-label=Verdict]', ['x', 'y', 'width', 'height']),
      inputs: box('.k-frame-inputs', ['x', 'y', 'width', 'height']),
      steps: box('.k-frame-steps', ['x', 'y', 'width', 'height']),
      'first step': box('[data-step=credentials]', ['x', 'y', 'width', 'height']),
      'last step': box('[data-step=verdict]', ['x', 'y', 'width', 'height']),
      'bar of the steps': box('.steps-bar', ['x', 'y', 'width', 'height']),
      stage: box('.k-stage', ['x', 'width']),
      title: within('.k-stage-head').slice(0, 3),
      tabs: within('.k-tabs-bar'),
    };
  });
}

/** @returns what of the page shifted since it was last asked, but for what a key or a click excuses */
async function watchShifts(page: Page): Promise<() => Promise<{ sum: number; told: readonly string[] }>> {
  await page.addInitScript(() => {
    const shifts: { value: number; told: string }[] = [];
    Object.assign(globalThis, { shifts });
    const toldOf = (node: Node | null): string =>
      node instanceof Element
        ? `${node.tagName} ${node.getAttribute('class') ?? ''}`
        : (node?.nodeName ?? '');
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          readonly value: number;
          readonly hadRecentInput: boolean;
          readonly sources: readonly { readonly node: Node | null }[];
        };
        if (!hadRecentInput)
          shifts.push({ value, told: `${value}: ${sources.map(({ node }) => toldOf(node)).join(', ')}` });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(() => {
      const { shifts } = globalThis as unknown as { shifts: { value: number; told: string }[] };
      const all = shifts.splice(0);
      return { sum: all.reduce((sum, { value }) => sum + value, 0), told: all.map(({ told }) => told) };
    });
}

async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function run(playground: Playground): Promise<void> {
  await playground.example('Assumed role').click();
  await playground.expectOutcome('authenticated');
  await playground.page.evaluate(() => document.fonts.ready);
}

for (const width of widths) {
  test(`from step to step columns, head, verdict and tabs stay where they are: ${width} px`, async ({
    page,
    playground,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await playground.open();
    await run(playground);
    await playground.jump('credentials');
    // It is as wide as the time in it is long.
    await expect(playground.stage).toContainText('Started');
    await page.evaluate(() => scrollTo(0, 0));
    const first = await boxesOf(page);
    for (const step of stepIds) {
      await playground.jump(step);
      await page.evaluate(() => scrollTo(0, 0));
      expect(await boxesOf(page), step).toEqual(first);
    }
  });
}

for (const width of [360, 768, 1280]) {
  test(`nothing on the page shifts as it opens, runs, and is gone through: ${width} px`, async ({
    page,
    playground,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    const shifted = await watchShifts(page);
    await playground.open();
    await drawn(page);
    expect((await shifted()).told, 'as it opens').toEqual([]);
    await run(playground);
    // What a run changes comes when it comes: a letter more in a row may move the next.
    expect((await shifted()).sum, 'as it runs').toBeLessThan(0.005);
    for (const step of stepIds) {
      // By the address, so that no shift is excused by a key or a click.
      await playground.jump(step);
      await drawn(page);
    }
    const between = await shifted();
    // In one column some letters of the list still shift a little: 0.00, as it is told with two digits.
    expect(between.sum, `from step to step: ${between.told.join('; ')}`).toBeLessThan(0.002);
  });
}
