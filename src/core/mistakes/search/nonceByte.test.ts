import { expect, it } from 'vitest';
import { base64Decode, base64Encode } from '../../bytes/base64';
import { nameOf } from '../../../testing/listener/nameOf';
import { secret, serverNonce, signWrongly } from '../../../testing/listener/wrongSigner';
import { soughtWords } from '../../../words/en/signing/soughtWords';
import { Secret } from '../../credentials/secret';
import { searchNow } from './searchNow';

const patience = { timeout: 120_000 };
const line = 'x-mongodb-server-nonce:';

/** What a driver sends that signs another nonce than it was given. */
function signing(nonce: string) {
  const lines = (all: string[]): string[] => all.map((one) => (one.startsWith(line) ? line + nonce : one));
  return signWrongly({ lines });
}

it(
  'a nonce with one wrong byte is found, with its place, both values, and where the texts differ',
  patience,
  () => {
    const bytes = base64Decode(serverNonce);
    bytes[41] = (bytes[41] ?? 0) ^ 0x80;
    const result = searchNow(signing(base64Encode(bytes)), [new Secret(secret)]);
    if (result.kind !== 'found') throw new Error(result.kind);
    expect(result).toMatchObject({
      mistakes: [{ id: 'nonce-byte', way: { place: 42, sent: 41, signed: 0xa9 }, at: 'request' }],
      equivalents: [],
      differences: [{ in: 'canonical-request', line: 10 }],
    });
    expect(result.mistakes.map((mistake) => soughtWords(mistake).title)).toEqual([
      'It signs the server nonce with byte 42 as 0xa9, where the server sent 0x29',
    ]);
  },
);

it('a nonce that no byte makes, and one that is not signed, are not explained by a byte', patience, () => {
  const bytes = base64Decode(serverNonce);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  bytes[63] = (bytes[63] ?? 0) ^ 1;
  const result = searchNow(signing(base64Encode(bytes)), [new Secret(secret)]);
  expect(result).toMatchObject({ kind: 'not-found' });
  const unsigned = signWrongly({
    lines: (all) =>
      all.filter((one) => !one.startsWith(line)).map((one) => one.replace(';x-mongodb-server-nonce', '')),
  });
  const found = searchNow(unsigned, [new Secret(secret)]);
  expect(found.kind === 'found' && found.mistakes.map(nameOf)).toEqual(['neither-x-mongodb-server-nonce']);
});
