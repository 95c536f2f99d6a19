import { showingAt } from './row';

const request = showingAt('canonical-request');
const string = showingAt('string-to-sign');

/** Ways to write a hash other than lower-case hex. */
const forms = [
  'upper-hex',
  'base64',
  'base64-unpadded',
  'base64-url',
  'base64-url-unpadded',
  'hex-hashed',
  'bytes-hashed',
  'hex-line-feed',
  'sha256sum',
  'openssl',
] as const;

/** The hash of the body, of the canonical request, or both, in another form, missing, or of what is hashed already. */
export const digestMistakes = {
  'payload-hash': request.family(forms, (form) => ({ parts: { payloadDigest: form } })),
  'payload-not-hashed': request.one({ parts: { payloadDigest: 'not-hashed' } }),
  'payload-hash-empty': request.one({ parts: { payloadHash: '' } }),
  'payload-line': request.one({ parts: { payloadLine: false } }),
  'string-hash': string.family(forms, (form) => ({ parts: { digest: form } })),
  'string-not-hashed': string.one({ parts: { digest: 'not-hashed' } }),
  'both-hashes': request.family(forms, (form) => ({ parts: { payloadDigest: form, digest: form } })),
  'string-hashed': string.one({ parts: { signed: 'hex' } }),
  'string-hashed-bytes': string.one({ parts: { signed: 'bytes' } }),
};
