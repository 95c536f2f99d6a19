import { findWebKit, noWebKit } from '../src/testing/findWebKit';
import { inWebKit, type InWebKit } from './support/inWebKit';
import { expect, test } from './support/test';

const webKit = findWebKit();
test.skip(webKit === null, noWebKit);

const press = (webkit: InWebKit, name: string): Promise<null> =>
  webkit.ask(
    `[...document.querySelectorAll('button')].find((button) => button.innerText.startsWith(arguments[0])).click();`,
    name,
  );

/** Of a page that answers: what it opens with stands there before. */
const outcome = (webkit: InWebKit): Promise<string | null> =>
  webkit.ask(
    `return document.querySelector('#root:not([inert]) [aria-label=Verdict]')?.dataset.outcome ?? null;`,
  );

test('WebKit runs a handshake, and in no mode and at no width does the page scroll sideways', async ({
  product,
}) => {
  // The browser starts while the other worker has one of its own.
  test.slow();
  await inWebKit(webKit ?? [], async (webkit) => {
    await webkit.goTo(product.bare);
    await expect.poll(() => outcome(webkit)).toBe('example');
    await press(webkit, 'No database user');
    await expect.poll(() => outcome(webkit)).toBe('rejected');
    await press(webkit, 'Assumed role');
    await expect.poll(() => outcome(webkit)).toBe('authenticated');
    for (const [place, region] of [
      ['canonical-request', '[data-stage="canonical-request"] [data-value="canonicalRequest"]'],
      ['client-final/bytes', '[data-stage="client-final"] .k-hex'],
      ['signature/shell', '[data-shell="signature"]'],
      ['diagnose', 'textarea'],
      ['listen', '[aria-label="Listen"], input'],
      ['drivers', '[aria-label="Drivers"]'],
    ] as const) {
      await webkit.ask(`location.hash = arguments[0];`, place);
      await expect
        .poll(() => webkit.ask(`return document.querySelector(arguments[0]) !== null;`, region), {
          message: place,
        })
        .toBe(true);
      // No narrower window is had.
      for (const width of [450, 768, 1280]) {
        await webkit.resize(width, 800);
        await expect
          .poll(() => webkit.ask(`return document.documentElement.scrollWidth - innerWidth;`), {
            message: `${place}, ${width} px`,
          })
          .toBe(0);
      }
    }
  });
});
