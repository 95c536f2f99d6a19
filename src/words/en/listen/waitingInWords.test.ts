import { describe, expect, it } from 'vitest';
import { waitingInWords } from './waitingInWords';

const none = { logins: 0, monitoring: 0, changed: 0, missed: 0 };

describe('what is said while the list stands still', () => {
  it.each([
    [none, 'Paused. Nothing has come since.'],
    [{ ...none, logins: 1 }, 'Paused. Held: 1 more connection.'],
    [
      { ...none, logins: 12, monitoring: 2, changed: 1 },
      'Paused. Held: 12 more connections, 2 more that only monitor and a change of 1 in the list.',
    ],
    [
      { ...none, missed: 3 },
      'Paused. Nothing has come since. 3 came and were forgotten by the listener meanwhile, to bound memory or because somebody cleared it.',
    ],
  ])('%j', (waiting, says) => {
    expect(waitingInWords(waiting)).toBe(says);
  });
});
