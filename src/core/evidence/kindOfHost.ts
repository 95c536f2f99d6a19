import type { ServerKind } from '../findings/seen';

/** The server that has a host of this name; absent for names that anyone may have. */
export function kindOfHost(host: string): ServerKind | undefined {
  if (/\.mongodb(?:gov)?\.net$/i.test(host)) return 'atlas';
  return /\.docdb\.amazonaws\.com(?:\.cn)?$/i.test(host) ? 'documentdb' : undefined;
}
