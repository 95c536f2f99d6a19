/** A place that somebody wrote, in bytes from 0; or why there is none. */
export type OffsetRead =
  | { readonly at: number }
  | { readonly problem: 'no-number' }
  | { readonly problem: 'beyond'; readonly found: number };

/** Reads an offset as it is written, `78` or `0x4e`. @param length how many bytes there are */
export function offsetIn(text: string, length: number): OffsetRead {
  const written = text.trim().replaceAll(/[,_]/gu, '');
  if (!/^(?:\d+|0x[0-9a-f]+)$/iu.test(written)) return { problem: 'no-number' };
  const found = Number(written);
  return found < length ? { at: found } : { problem: 'beyond', found };
}
