import { expect, it } from 'vitest';
import { builtInUsers } from '../../../core/sts/builtInUsers';
import { drawAgain, drawOpening } from './drawOpening';
import type { Grounds } from './grounds';

const real: Grounds = {
  clock: { now: () => Date.now(), steady: () => performance.now() },
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
};

it('a recorded opening is drawn again to the letter, and another one is not the same', async () => {
  const { html, recording } = await drawOpening(real);
  expect(html).toContain('data-outcome="example"');
  const kept = JSON.parse(JSON.stringify(recording)) as typeof recording;
  expect(await drawAgain(kept)).toBe(html);
  expect(await drawAgain({ ...kept, now: kept.now + 1000 })).not.toBe(html);
});

it('what is drawn before holds no secret access key and no session token', async () => {
  const { html, recording } = await drawOpening(real);
  const secrets = builtInUsers().flatMap(({ secretAccessKey, sessionToken }) =>
    [secretAccessKey, sessionToken].flatMap((secret) => (secret ? [secret.reveal()] : [])),
  );
  expect(secrets.length).toBeGreaterThan(3);
  for (const secret of secrets) expect(html + JSON.stringify(recording)).not.toContain(secret.slice(0, 12));
});

it('a recording that the run is not made again from is an error', async () => {
  const { recording } = await drawOpening(real);
  await expect(drawAgain({ ...recording, random: [] })).rejects.toThrow('does not end as it did');
});
