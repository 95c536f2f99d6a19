import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { HmacKey } from './hmacKey';

it.each([0, 1, 32, 63, 64, 65, 200])(
  'signs by a key of %i bytes as Node’s HMAC does, again and again',
  (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 7) % 256);
    const key = new HmacKey(Uint8Array.of(1, 2, 3));
    const out = new Uint8Array(32);
    key.become(bytes);
    for (const text of ['', 'sts', 'x'.repeat(63), 'x'.repeat(64), 'x'.repeat(300)]) {
      key.sign(Buffer.from(text), out);
      expect(Buffer.from(out)).toEqual(createHmac('sha256', bytes).update(text).digest());
    }
    key.become(out);
    const chained = createHmac('sha256', Buffer.from(out)).update('sts').digest();
    key.sign(Buffer.from('sts'), out);
    expect(Buffer.from(out)).toEqual(chained);
  },
);
