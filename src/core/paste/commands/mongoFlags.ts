import type { What } from '../ignored';
import { meaningOf } from '../names';

/** Flags that take no value, so that what follows them stands for itself. */
const switches = new Set(
  '--tls --ssl --quiet --norc --nodb --ipv6 --verbose --shell --tlsallowinvalidcertificates --tlsallowinvalidhostnames --retrywrites --gzip --drop --oplog'.split(
    ' ',
  ),
);

export function isSwitch(name: string): boolean {
  return switches.has(name.toLowerCase());
}

/** A flag as it may be named on screen: one that is known. */
export function shownFlag(name: string): What {
  return meaningOf(name, 'flags') || isSwitch(name) ? { named: name } : { thing: 'flag-other' };
}
