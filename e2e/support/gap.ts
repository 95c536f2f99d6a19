import type { Locator } from 'playwright/test';

/** The space between one thing and what stands below it, in px; less than 0 where they overlap, NaN where one is away. */
export async function gapBetween(upper: Locator, lower: Locator): Promise<number> {
  const [above, below] = await Promise.all([upper.boundingBox(), lower.boundingBox()]);
  return above && below ? below.y - (above.y + above.height) : Number.NaN;
}
