import { expect, it } from 'vitest';
import { placesIn } from '../../../core/provenance/placesIn';
import { trailOf } from '../../../core/provenance/trailOf';
import { credentialsOf } from '../../../testing/exampleUser';
import { runWith } from '../../../testing/lab/scene';
import { stopAtLength, stopInWords } from './stopInWords';

it('a trail reads as a way through the steps, by their numbers', async () => {
  const log = await runWith(credentialsOf('iam-user'), 'in the page');
  const trail = trailOf(placesIn(log), 'serverNonce', log);
  expect(trail.map(stopInWords)).toEqual([
    '6 bytes 78–141',
    '7 line 7',
    '8 line 9',
    '8 x = SHA-256',
    '9 x line 4',
    '11 v = HMAC',
    '11 v in a',
    '12 v bytes 288–351',
    '13 line 8',
    '13 v line 2',
  ]);
  expect(trail.slice(0, 1).map(stopAtLength)).toEqual([
    'Step 6, Server first: bytes 78–141, field s of the payload, at 12, inside Server-first payload.',
  ]);
});
