import { expect, it, vi } from 'vitest';
import { toldLater } from './toldLater';

type Take = (line: number) => void;

function taker(): { readonly promise: Promise<Take>; readonly resolve: (take: Take) => void } {
  let resolve: (take: Take) => void = () => undefined;
  const promise = new Promise<Take>((found) => (resolve = found));
  return { promise, resolve: (take) => resolve(take) };
}

it('loads the taker with the first line, once, and keeps the order of what came before it', async () => {
  const taken: number[] = [];
  const { promise, resolve } = taker();
  const load = vi.fn(() => promise);
  const tell = toldLater(load, () => undefined);
  expect(load).not.toHaveBeenCalled();
  tell(1);
  tell(2);
  expect(load).toHaveBeenCalledOnce();
  resolve((line) => taken.push(line));
  await expect.poll(() => taken).toEqual([1, 2]);
  tell(3);
  expect(taken).toEqual([1, 2, 3]);
});

it('goes on when the taker cannot be loaded, and says so once', async () => {
  const failed = vi.fn();
  const tell = toldLater<number>(() => Promise.reject(new TypeError('gone')), failed);
  tell(1);
  await expect.poll(() => failed.mock.calls.length).toBe(1);
  tell(2);
  expect(failed).toHaveBeenCalledOnce();
});

it('holds no more than ten thousand lines', async () => {
  let taken = 0;
  const { promise, resolve } = taker();
  const tell = toldLater(
    () => promise,
    () => undefined,
  );
  for (let line = 0; line < 12_000; line++) tell(line);
  resolve(() => (taken += 1));
  await expect.poll(() => taken).toBe(10_000);
});
