import type { Brand } from '../bytes/brand';
import { Fault, orNull } from '../fault/fault';
import { utf8Encode } from '../bytes/utf8';

/** A host that the specification lets a client sign for. */
export type StsHost = Brand<string, 'StsHost'>;

/** In bytes of UTF-8. */
const maxStsHostLength = 255;

/**
 * The rules of auth.md, "Region Calculation": 1 to 255 bytes, no empty label. They are all of the rules: a host need
 * not be Amazon's.
 * @throws Fault `host-empty`, `host-too-long` or `host-empty-label`; `offset` is in the host
 */
export function judgeStsHost(host: string): StsHost {
  if (host.length === 0) throw new Fault('host-empty', { offset: 0 });
  const length = utf8Encode(host).length;
  if (length > maxStsHostLength) {
    throw new Fault('host-too-long', { found: length, limit: maxStsHostLength, offset: maxStsHostLength });
  }
  let offset = 0;
  for (const label of host.split('.')) {
    if (label === '') throw new Fault('host-empty-label', { offset });
    offset += label.length + 1;
  }
  return host as StsHost;
}

/**
 * The region that a signature for this host is scoped to: the second label; us-east-1 for `sts.amazonaws.com` and for
 * a host of one label. The specification's table decides; its pseudocode names `aws.amazonaws.com`, an error.
 */
export function regionOf(host: StsHost): string {
  if (host === 'sts.amazonaws.com') return 'us-east-1';
  return host.split('.')[1] ?? 'us-east-1';
}

/** The same for a host that nobody has judged; null where a client has to refuse it. */
export function regionOfHost(host: string): string | null {
  return orNull(() => regionOf(judgeStsHost(host))) ?? null;
}
