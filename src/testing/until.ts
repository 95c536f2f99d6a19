import { setTimeout as after } from 'node:timers/promises';

/** Asks again and again until it is so. @throws Error with what was waited for, when that takes longer than a loaded machine does */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  ms = 30_000,
): Promise<void> {
  const last = performance.now() + ms;
  while (!(await isSo())) {
    if (performance.now() > last) throw new Error(`Not in ${ms} ms: ${what}`);
    await after(50);
  }
}
