import { inferred, inWords, observed, type Basis, type Bases } from '../basis';
import type { NetworkFacts, WayEnded } from '../facts/network';

/** A1, A2; that Atlas closes a connection before TLS is concluded. */
const listed: Readonly<Record<WayEnded, Basis>> = {
  'alert-80': observed('powersync PSYNC_S1303'),
  handshake: observed('powersync PSYNC_S1303'),
  silence: observed('labstack/echo#2622'),
  refused: inferred,
  closed: inferred,
};

export const networkBases: Bases<NetworkFacts> = {
  'network-access-list': ({ shows }) => listed[shows],
  'network-way': inferred,
  'network-trust': inWords('driver'),
  'network-no-tls': inferred,
  'network-name': inWords('driver'),
  'network-srv-port': inWords('driver'),
};
