import type { LensDriver } from './drivers';
import type { Part } from './layout';

/**
 * A password with bare `@` signs and nothing else bare, as a driver reads it that ends the user information at the
 * first of them: the stretch up to the next is its host, and its placeholder for hosts comes into the password
 * (mongodb-connection-string-url 3, `src/index.ts`; seen with mongodb 6.20).
 *
 * @returns where the password is cut, and its raw text as the driver has it; null where the driver refuses it
 */
export function cutPassword(
  { hostPlaceholder }: LensDriver,
  { raw }: Part,
): { readonly offset: number; readonly raw: string } | null {
  const [, before, after] = /^([^/:@?#[\]]*)@[^/:@?#[\]]+((?:@[^/:@?#[\]]*)*)$/.exec(raw) ?? [];
  if (hostPlaceholder === null || before === undefined || after === undefined) return null;
  return { offset: before.length, raw: `${before}@${hostPlaceholder}${after}` };
}
