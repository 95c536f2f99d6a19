import { onDemand } from 'bson';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { platformBytes, platformText } from './platform';

const { ByteUtils } = onDemand;

// Node.js has them from 25 on: `npm run test:nodes` runs this there.
it.skipIf(platformBytes.fromBase64 === undefined)(
  'what the platform makes of bytes, and bytes of, is what the library makes',
  () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const base64 = ByteUtils.toBase64(bytes);
        const hex = ByteUtils.toHex(bytes);
        expect(platformText(bytes).toBase64?.()).toBe(base64);
        expect(platformText(bytes).toHex?.()).toBe(hex);
        expect(platformBytes.fromBase64?.(base64)).toEqual(bytes);
        expect(platformBytes.fromHex?.(hex.toUpperCase())).toEqual(bytes);
      }),
    );
  },
);
