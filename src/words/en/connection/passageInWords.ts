import { hostAndPortText } from '../../../core/link/hostText';
import type { HostAndPort, Passage } from '../../../core/link/facts';

/** What a forward proxy was asked for; without its period. */
export function passageInWords({
  peer,
  asked,
  credentials,
}: Passage & { readonly peer: HostAndPort }): string {
  const left = asked === 'name' ? 'the name left to it' : 'by an address that was found here';
  return `To ${hostAndPortText(peer)}, ${left}${credentials ? ', with credentials' : ''}`;
}
