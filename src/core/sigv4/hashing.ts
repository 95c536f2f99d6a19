import type { HashConstructor } from './hash';

/** One operation of a hash that is to be carried out: SHA-256, or HMAC-SHA-256 where there is a key. */
export interface HashWork {
  readonly key?: Uint8Array;
  readonly data: Uint8Array;
}

/** Work that asks for one operation after the other and takes each digest; who carries them out, and when, is left open. */
export type Hashing<T> = Generator<HashWork, T, Uint8Array>;

/** Carries out the work by a hash that takes its time. */
export async function hashedBy<T>(hashing: Hashing<T>, Sha256: HashConstructor): Promise<T> {
  let step = hashing.next();
  while (!step.done) {
    const hash = new Sha256(step.value.key);
    hash.update(step.value.data);
    step = hashing.next(await hash.digest());
  }
  return step.value;
}
