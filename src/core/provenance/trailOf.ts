import type { HandshakeEvent } from '../trace/events';
import { stepIds, type StepId } from '../vocabulary/steps';
import { values, type ValueName } from '../vocabulary/values';
import type { HashName, Place } from './place';

/** A stop on the way of a value through the handshake. */
export type Stop = { readonly step: StepId } & (
  | {
      readonly kind: 'place';
      readonly place: Place;
      /** Not the value itself, but what was computed from it. */
      readonly via: ValueName | null;
    }
  /** It is in what was hashed; the digest goes on, unless it is a key. */
  | { readonly kind: 'hash'; readonly hash: HashName; readonly place: Place; readonly via: ValueName | null }
  /** It is made here, by nothing that was recorded. */
  | { readonly kind: 'made' }
  /** The server sends it to STS, where no one here can look. */
  | { readonly kind: 'told-sts' }
);

/** Which value the digest of a hash is; the keys derived on the way to the signature are none that is named. */
const digestOf: Readonly<Record<HashName, ValueName>> = {
  payloadHash: 'payloadHash',
  canonicalRequestHash: 'canonicalRequestHash',
  signature: 'signature',
  kDate: 'signature',
  kRegion: 'signature',
  kService: 'signature',
  kSigning: 'signature',
};

/**
 * The way of a value: each place where it stands, the hashes that it goes into, where their digests stand, and that the
 * server tells STS. In the order of the path; each hash once. Empty where the value stands nowhere.
 */
export function trailOf(
  places: readonly Place[],
  value: ValueName,
  log: readonly HandshakeEvent[],
): readonly Stop[] {
  const stops = [...stopsOf(places, value)];
  if (stops.length === 0) return [];
  const { madeBy } = values[value];
  if (!stops.some(({ step }) => step === madeBy)) stops.unshift({ kind: 'made', step: madeBy });
  if (goesToSts(stops, value, log)) stops.push({ kind: 'told-sts', step: 'sts' });
  return stops.toSorted((a, b) => stepIds.indexOf(a.step) - stepIds.indexOf(b.step));
}

function* stopsOf(places: readonly Place[], value: ValueName): Generator<Stop> {
  const hashed = new Set<HashName>();
  const followed = new Set<ValueName>();
  const waiting: (readonly [ValueName, ValueName | null])[] = [[value, null]];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, via] = next;
    if (followed.has(name)) continue;
    followed.add(name);
    for (const place of places) {
      if (place.value !== name) continue;
      const { medium } = place;
      if (medium.kind === 'hash-input') {
        if (hashed.has(medium.hash)) continue;
        hashed.add(medium.hash);
        yield { kind: 'hash', step: medium.step, hash: medium.hash, place, via };
        waiting.push([digestOf[medium.hash], digestOf[medium.hash]]);
      } else if (medium.kind !== 'hash-output' || via === null) {
        yield { kind: 'place', step: medium.step, place, via };
      }
    }
  }
}

/** What stands in the client's last message, and what the server said itself, the server tells STS. */
function goesToSts(stops: readonly Stop[], value: ValueName, log: readonly HandshakeEvent[]): boolean {
  if (stops.some(({ step }) => step === 'sts')) return false;
  if (log.some(({ type }) => type === 'refused-by-server')) return false;
  const answered = log.some((event) => event.type === 'received' && event.step === 'verdict');
  const sent = stops.some(
    (stop) => stop.kind === 'place' && stop.step === 'client-final' && isOutgoing(stop.place),
  );
  return answered && (sent || value === 'serverNonce' || value === 'stsHost');
}

function isOutgoing({ medium }: Place): boolean {
  return medium.kind === 'message' && medium.direction === 'sent';
}
