import type { Clock, RandomBytes } from '../../../core/link/ports';
import type { FixedInputs } from '../inputs/fixed';
import type { Ports } from './ports';

/** What a run is given in place of this machine's clock and chance, where a person has fixed them. */
export function fixedPorts(
  ports: Ports,
  { clock, clientNonce, serverNonce }: FixedInputs,
): Ports & { readonly sandbox: { readonly now?: Clock['now']; readonly random?: RandomBytes } } {
  const { steady, now: real } = ports.clock;
  const now = clock && (clock.kind === 'frozen' ? () => clock.at : () => real() + clock.by);
  return {
    ...ports,
    ...(now ? { clock: { now, steady } } : {}),
    ...(clientNonce ? { random: drawnFrom(clientNonce) } : {}),
    sandbox: { ...(now ? { now } : {}), ...(serverNonce ? { random: drawnFrom(serverNonce) } : {}) },
  };
}

/** The first draw begins with these bytes, each further one a byte later; always the same. */
function drawnFrom(bytes: Uint8Array): RandomBytes {
  let drawn = 0;
  return (length) => {
    const from = drawn++;
    return Uint8Array.from({ length }, (_, i) => bytes[(from + i) % bytes.length] ?? 0);
  };
}
