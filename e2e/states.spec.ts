import { findings } from './support/axe';
import { beTouched } from './support/beTouched';
import { misplaced } from './support/misplaced';
import { overflows } from './support/overflows';
import { Playground } from './support/playground';
import { smallTargets } from './support/smallTargets';
import { states } from './support/states';
import { expect, test } from './support/test';

const widths = [360, 640, 768, 1024, 1280, 1920];

for (const { name, ownProduct, arrange } of states) {
  test(`${name}: axe finds nothing, each thing is in its place, and every target is large enough`, async ({
    page,
    product,
    launch,
  }) => {
    // All that looks closely takes its time.
    test.slow();
    const own = ownProduct ? await launch() : product;
    await page.setViewportSize({ width: 1280, height: 800 });
    await arrange(new Playground(page, own.url), own);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of widths) {
        const isLookedAt = width === 360 || width === 1280;
        if (colorScheme === 'dark' && !isLookedAt) continue;
        const where = `${width} px, ${colorScheme}`;
        await page.setViewportSize({ width, height: 1600 });
        expect.soft(await misplaced(page), where).toEqual([]);
        expect.soft(await overflows(page), where).toEqual([]);
        if (isLookedAt) expect.soft(await findings(page, { everything: true }), where).toEqual([]);
      }
    }
    expect.soft(await smallTargets(page, 24), 'with a mouse').toEqual([]);
    await beTouched(page);
    for (const width of [360, 1024]) {
      await page.setViewportSize({ width, height: 1600 });
      expect.soft(await smallTargets(page, 44), `touched, ${width} px`).toEqual([]);
      expect.soft(await misplaced(page), `touched, ${width} px`).toEqual([]);
    }
  });
}
