import type { Knowledge } from './knowledge';
import type { ServerKind } from './seen';

/** Which server it is, by what it said or is called; null where that is not known. */
export function kindOfServer({ serverKind, host, target }: Knowledge): ServerKind | null {
  if (serverKind) return serverKind;
  const name = host ?? target?.address ?? '';
  if (/\.mongodb(?:gov)?\.net\b/i.test(name)) return 'atlas';
  return /\.docdb\.amazonaws\.com\b/i.test(name) ? 'documentdb' : null;
}
