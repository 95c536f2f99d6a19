import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Hashing } from '../../sigv4/hashing';

/** Carries out the work at once. */
export function hashedNow<T>(hashing: Hashing<T>): T {
  let step = hashing.next();
  while (!step.done) {
    const { key, data } = step.value;
    step = hashing.next(key ? hmac(sha256, key, data) : sha256(data));
  }
  return step.value;
}
