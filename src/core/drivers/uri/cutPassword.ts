import type { UriReader } from './conduct';
import type { Part } from './layout';

/**
 * A password with bare `@` signs and nothing else bare, as a driver reads it that ends the user information at the
 * first of them: the stretch up to the next is its host (seen with mongodb 6.20 and libmongoc 1.23).
 *
 * @returns where the password is cut, its raw text as the driver has it, and that stretch; null where the driver refuses it
 */
export function cutPassword(
  { cutAt }: UriReader,
  { raw }: Part,
): { readonly offset: number; readonly raw: string; readonly stretch: string } | null {
  if (cutAt === null) return null;
  const [, before, stretch = '', after] =
    /^([^/:@?#[\]]*)@([^/:@?#[\]]+)((?:@[^/:@?#[\]]*)*)$/.exec(raw) ?? [];
  if (before === undefined || after === undefined) return null;
  return { offset: before.length, raw: cutAt(before, after), stretch };
}
