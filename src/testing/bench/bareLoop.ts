import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

const encoder = new TextEncoder();
const data = ['20261123', 'us-east-1', 'sts', 'aws4_request', 'x'.repeat(136)].map((text) =>
  encoder.encode(text),
);

/** The five HMACs of a signature by the library alone, for so many secrets. */
export function bareLoop(count: number): void {
  for (let i = 0; i < count; i++) {
    let key: Uint8Array = encoder.encode(`AWS4wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPL${1000 + i}`);
    for (const each of data) key = hmac(sha256, key, each);
  }
}
