import type { HashName, Place } from '../../../core/provenance/place';
import type { Stop } from '../../../core/provenance/trailOf';
import { stepIds, steps, type StepId } from '../../../core/vocabulary/steps';
import { values } from '../../../core/vocabulary/values';

const hashes = {
  payloadHash: 'b = SHA-256',
  canonicalRequestHash: 'x = SHA-256',
  kDate: 'kDate = HMAC',
  kRegion: 'kRegion = HMAC',
  kService: 'kService = HMAC',
  kSigning: 'kSigning = HMAC',
  signature: 'v = HMAC',
} as const satisfies Record<HashName, string>;

/** Where a stop is, as short as a trail wants it; it begins with the step's number. */
export function stopInWords(stop: Stop): string {
  return `${numberOf(stop.step)} ${whereInWords(stop)}`;
}

function whereInWords(stop: Stop): string {
  switch (stop.kind) {
    case 'made':
      return steps[stop.step].title;
    case 'told-sts':
      return 'STS';
    case 'hash':
      return hashes[stop.hash];
    case 'place': {
      const { place, via } = stop;
      const changed = place.changed ? ', changed' : '';
      return `${via === null ? '' : `${values[via].letter} `}${placeInWords(place)}${changed}`;
    }
  }
}

function placeInWords({ medium, offset, length, line, part }: Place): string {
  const day = part === 'day' ? ', the day' : '';
  switch (medium.kind) {
    case 'message': {
      const last = offset + length - 1;
      return `${last === offset ? `byte ${offset}` : `bytes ${offset}–${last}`}${day}`;
    }
    case 'text':
      return `${medium.text === 'authorization' ? 'in a' : `line ${line ?? 1}`}${day}`;
    case 'hash-input':
      return `into ${hashes[medium.hash]}`;
    case 'hash-output':
      return `out of ${medium.hash === 'signature' ? 'HMAC' : 'SHA-256'}`;
  }
}

/** The same at length, for who hears it, or rests the pointer on it. */
export function stopAtLength(stop: Stop): string {
  const at = `Step ${numberOf(stop.step)}, ${steps[stop.step].title}`;
  switch (stop.kind) {
    case 'made':
      return `${at}: it comes from here.`;
    case 'told-sts':
      return `${at}: the server sends it on, where nobody here can look.`;
    case 'hash':
      return `${at}: it goes into ${hashes[stop.hash]}.`;
    case 'place': {
      const { place, via } = stop;
      const inside = place.inside === null ? '' : `, inside ${values[place.inside].title}`;
      const field = place.field ? `, field ${place.field.name} of the payload, at ${place.field.offset}` : '';
      const by = via === null ? '' : `, as what was computed from it: ${values[via].title}`;
      const changed = place.changed ? '. What stands here is not the value that was made.' : '.';
      return `${at}: ${placeInWords(place)}${field}${inside}${by}${changed}`;
    }
  }
}

function numberOf(step: StepId): number {
  return stepIds.indexOf(step) + 1;
}
