import { concatBytes } from '../../core/bytes/bytes';
import type { Chance } from './chance';

/** Longer inputs are cut. */
const maxLength = 4096;

const numbers = [
  0, 1, 4, 5, 15, 16, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff,
] as const;

/** Bytes that are like some of others; lengths and types in them are hardly as they should be. */
export function mutateBytes(seeds: readonly Uint8Array[], chance: Chance): Uint8Array {
  let bytes = chance.below(64) === 0 ? noise(chance.length(200), chance) : chance.of(seeds).slice();
  for (let left = 1 + chance.length(6); left > 0; left--) bytes = changeOnce(bytes, seeds, chance);
  return bytes.length > maxLength ? bytes.slice(0, maxLength) : bytes;
}

function changeOnce(bytes: Uint8Array, seeds: readonly Uint8Array[], chance: Chance): Uint8Array {
  const at = chance.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + chance.length(32));
  switch (chance.below(8)) {
    case 0:
      return concatBytes([bytes.slice(0, at), bytes.slice(end)]);
    case 1:
      return concatBytes([bytes.slice(0, at), noise(chance.length(32), chance), bytes.slice(at)]);
    case 2:
      return withInt32(bytes, at, chance.of(numbers));
    case 3:
      return withInt32(bytes, at, bytes.length + chance.below(9) - 4);
    case 4:
      return bytes.slice(0, at);
    case 5: {
      const other = chance.of(seeds);
      const from = chance.below(other.length + 1);
      return concatBytes([
        bytes.slice(0, at),
        other.slice(from, from + chance.length(100)),
        bytes.slice(end),
      ]);
    }
    case 6:
      // A document says its own length first.
      return withInt32(bytes, 0, bytes.length);
    default: {
      const changed = bytes.slice();
      changed[at] = chance.of([chance.below(256), (bytes[at] ?? 0) ^ (1 << chance.below(8))]);
      return changed;
    }
  }
}

function withInt32(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = bytes.slice();
  if (at + 4 <= changed.length) new DataView(changed.buffer).setUint32(at, value >>> 0, true);
  return changed;
}

function noise(length: number, chance: Chance): Uint8Array {
  return Uint8Array.from({ length }, () => chance.below(256));
}
