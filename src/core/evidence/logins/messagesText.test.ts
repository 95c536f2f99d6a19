import { describe, expect, it } from 'vitest';
import { logOf } from '../../../testing/traces/scenes';
import { mostPieces } from '../limits';
import { piecesIn } from '../piecesIn';
import { compareLogins } from './compareLogins';
import { judgedLogin } from './judgedLogin';
import { messagesText } from './messagesText';

const now = Date.UTC(2026, 10, 24, 10, 15);
const brought = async (name: Parameters<typeof logOf>[0]) => piecesIn(messagesText(await logOf(name)));

describe('a login that is brought by its messages', () => {
  it('is read whole, its refusal and its driver too, by whoever it was made', async () => {
    for (const name of ['refused-wrong-secret', 'listened', 'refused-no-user'] as const) {
      const { pieces, left } = await brought(name);
      expect(left, name).toEqual([]);
      const { known, other } = judgedLogin([pieces], { now });
      expect(other).toBeNull();
      expect(known.proof?.amzDate, name).toMatch(/^2026/);
      expect(known.captured, name).toMatchObject({ gs2CbFlag: 110 });
      if (name !== 'listened') expect(known.ending?.outcome, name).toBe('rejected');
    }
  });

  it('is held against another, and both fit into what is kept', async () => {
    const [good, bad] = [await brought('authenticated'), await brought('refused-wrong-secret')];
    expect(good.pieces.length + bad.pieces.length).toBeLessThanOrEqual(mostPieces);
    const compared = compareLogins(judgedLogin([bad.pieces, good.pieces], { now }));
    expect(compared?.outcomes).toEqual({ other: 'accepted', judged: 'refused' });
    expect(compared?.differences[0]).toMatchObject({ field: 'accessKeyId', decisive: true });
  });

  it('is nothing on paper, where no server was asked', async () => {
    expect(messagesText(await logOf('on-paper'))).toBe('');
  });
});
