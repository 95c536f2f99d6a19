import { describe, expect, it } from 'vitest';
import { stepsOfSlice, Turns } from './turns';

const short = 100;
const long = 100 * 1024;
const wanted = (): boolean => true;

function* steps(count: number, told: (step: number) => void = () => undefined): Generator<void, string> {
  for (let i = 1; i <= count; i++) {
    told(i);
    yield;
  }
  return `${count} steps`;
}

describe('taking turns', () => {
  it('reads what is short at once', async () => {
    const seen: number[] = [];
    const done = new Turns().take(
      steps(1, (i) => seen.push(i)),
      short,
      wanted,
    );
    expect(seen).toEqual([1]);
    expect(await done).toBe('1 steps');
  });

  it('lets sockets be served between any two slices', async () => {
    const turns = new Turns();
    let between = 0;
    let most = 0;
    const done = turns.take(
      steps(20 * stepsOfSlice, () => {
        between += 1;
        most = Math.max(most, between);
      }),
      long,
      wanted,
    );
    let over: string | undefined;
    void done.then((told) => (over = told));
    const sockets = async (): Promise<void> => {
      between = 0;
      await new Promise((resolve) => setImmediate(resolve));
      return over === undefined ? sockets() : undefined;
    };
    await sockets();
    expect(most).toBeLessThanOrEqual(stepsOfSlice);
  });

  it('reads long ones a slice each in turn, whoever came first', async () => {
    const turns = new Turns();
    const order: string[] = [];
    const one = (name: string): Promise<string> =>
      turns.take(
        steps(3 * stepsOfSlice, () => order.push(name)),
        long,
        wanted,
      );
    await Promise.all([one('a'), one('b'), one('c')]);
    const slice = ['a', 'b', 'c'].map((name) => name.repeat(stepsOfSlice)).join('');
    expect(order.join('')).toBe(slice.repeat(3));
  });

  it('reads a short one long before a long one is over that came before it', async () => {
    const turns = new Turns();
    const ended: string[] = [];
    await Promise.all([
      turns.take(steps(50 * stepsOfSlice), long, wanted).then(() => ended.push('long')),
      turns.take(steps(2 * stepsOfSlice), short, wanted).then(() => ended.push('short')),
    ]);
    expect(ended).toEqual(['short', 'long']);
  });

  it('has only so many long ones begun at once, and reads all of them', async () => {
    const turns = new Turns();
    let [begun, most] = [0, 0];
    const all = 3 * stepsOfSlice;
    const one = (): Promise<string> =>
      turns.take(
        steps(all, (i) => {
          if (i === 1) most = Math.max(most, (begun += 1));
          if (i === all) begun -= 1;
        }),
        long,
        wanted,
      );
    await Promise.all(Array.from({ length: 30 }, one));
    expect([begun, most]).toEqual([0, 4]);
  });

  it('gives up what nobody waits for any more, and goes on with the others', async () => {
    const turns = new Turns();
    let there = true;
    const left = turns.take(
      steps(1_000, (i) => (there = i < 10)),
      long,
      () => there,
    );
    const others = Array.from({ length: 8 }, () => turns.take(steps(20), long, wanted));
    await expect(left).rejects.toMatchObject({ code: 'stopped' });
    expect(await Promise.all(others)).toHaveLength(8);
  });

  it('throws what the steps throw', async () => {
    const turns = new Turns();
    function* wrong(): Generator<void, never> {
      yield;
      throw new RangeError('no');
    }
    await expect(turns.take(wrong(), short, wanted)).rejects.toThrow(RangeError);
    await expect(turns.take(wrong(), long, wanted)).rejects.toThrow(RangeError);
    expect(await turns.take(steps(4), long, wanted)).toBe('4 steps');
  });
});
