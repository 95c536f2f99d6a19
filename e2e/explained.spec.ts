import { expect, test } from './support/test';

/** Lines of each text without a session token; with one, the canonical request has one more. */
const texts = [
  ['canonical-request', 12],
  ['string-to-sign', 4],
  ['signature', 5],
] as const;

test('every line of the canonical request, the string to sign and the header has its explanation', async ({
  playground,
}) => {
  await playground.open();
  for (const user of ['IAM user', 'Assumed role'] as const) {
    await playground.example(user).click();
    await playground.expectOutcome('authenticated');
    for (const [step, lines] of texts) {
      await playground.jump(step);
      const token = step === 'canonical-request' && user === 'Assumed role' ? 1 : 0;
      await expect
        .poll(
          () =>
            playground.stage.locator('.k-text').evaluateAll((boxes) =>
              boxes.flatMap((box) => {
                const rowOf = (element: Element): string =>
                  (element as HTMLElement).style.getPropertyValue('--row');
                const notes = [...box.querySelectorAll('.k-text-note')];
                const noted = new Set(
                  notes.filter((note) => (note.textContent ?? '').trim() !== '').map(rowOf),
                );
                return [...box.querySelectorAll('.k-text-line')].map((line) => noted.has(rowOf(line)));
              }),
            ),
          { message: `${step}, ${user}` },
        )
        .toEqual(Array<boolean>(lines + token).fill(true));
    }
  }
});
