import { FakeListener } from './support/fakeListener';
import { headerFaults } from './support/headerBoxes';
import type { Playground } from './support/playground';
import { expect, test } from './support/test';

const widths = [360, 768, 900, 1024, 1280, 1440, 1920];

async function beLike(playground: Playground, server: string): Promise<void> {
  await playground.page
    .getByRole('combobox', { name: 'Server behaves like' })
    .selectOption({ label: server });
}

/** The longest verdicts that there are, and how to come to each. */
const verdicts: Readonly<Record<string, (playground: Playground) => Promise<void>>> = {
  'a success with the ARN of a role': async (playground) => {
    await playground.example('Assumed role').click();
    await playground.expectOutcome('authenticated');
  },
  'a success before a change': async (playground) => {
    await playground.example('Assumed role').click();
    await playground.expectOutcome('authenticated');
    await beLike(playground, 'Teaching');
    await expect(playground.verdict).toHaveAttribute('data-stale', 'true');
  },
  'no database user, at Percona': async (playground) => {
    await playground.example('No database user').click();
    await playground.expectOutcome('rejected');
  },
  'a refusal that says why': async (playground) => {
    await beLike(playground, 'Teaching');
    await playground.fillCredentials('AKIAIOSFODNN7EXAMPLE', 'x'.repeat(40));
    await playground.run();
    await playground.expectOutcome('rejected');
  },
  'a refusal that says why, before a change': async (playground) => {
    await beLike(playground, 'Teaching');
    await playground.fillCredentials('AKIAIOSFODNN7EXAMPLE', 'x'.repeat(40));
    await playground.run();
    await playground.expectOutcome('rejected');
    await playground.accessKeyId.fill('AKIAIOSFODNN7EXAMPLX');
    await expect(playground.verdict).toHaveAttribute('data-stale', 'true');
  },
  'a connection string that cannot be used': async (playground) => {
    await playground.reach(`mongodb://${'h'.repeat(120)}/?tls=true&ssl=false`);
    await playground.expectOutcome('failed');
  },
  'nothing run yet, without an icon': async (playground) => {
    await playground.fillCredentials('AKIAIOSFODNN7EXAMPLX', 'x'.repeat(40));
    await playground.expectOutcome('idle');
    await expect(playground.verdict).toHaveText('Nothing run yet');
  },
  'a mode in which no connection is chosen': async (playground) => {
    // A listener that has heard nothing: what it has heard opens by itself.
    await new FakeListener(playground.page).start();
    await playground.page.getByRole('link', { name: 'Listen' }).click();
    await expect(playground.verdict).toHaveText('No connection chosen');
  },
};

for (const [what, bringAbout] of Object.entries(verdicts)) {
  test(`the header holds at every width and in both themes: ${what}`, async ({ page, playground }) => {
    await playground.open();
    await bringAbout(playground);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate(() => scrollTo(0, 0));
        expect(await headerFaults(page), `${width} px, ${colorScheme}`).toEqual([]);
      }
    }
  });
}
