import { by, byAws, byRfc } from './definition';

const sigv4 = 'IAM/latest/UserGuide/reference_sigv';

/** Of signing, and of the bytes that are signed. */
export const signingTerms = {
  SigV4: byAws(
    'Signature Version 4',
    `${sigv4}.html`,
    'Signature Version 4: how requests to AWS are signed. Canonical request, its hash, string to sign, signing key, signature.',
  ),
  'canonical request': byAws(
    'canonical request',
    `${sigv4}-create-signed-request.html#create-canonical-request`,
    'A request written out as text in one exact way, so that whoever signs it and whoever checks it have the same bytes.',
  ),
  'credential scope': byAws(
    'credential scope',
    `${sigv4}-signing-elements.html`,
    'What a signature is good for: day, region, service and the end aws4_request, with slashes between them.',
  ),
  aws4_request: byAws(
    'credential scope',
    `${sigv4}-signing-elements.html`,
    'The fixed end of every credential scope, and what the last HMAC of the signing key runs over.',
  ),
  'signing key': byAws(
    'signing key',
    `${sigv4}-create-signed-request.html#derive-signing-key`,
    'The key kSigning, made from the secret by four HMACs over day, region, service and aws4_request. It signs for those alone.',
  ),
  hash: by(
    'FIPS 180-4',
    'https://csrc.nist.gov/pubs/fips/180-4/upd1/final',
    'A short value computed from any bytes. The same bytes always give the same; one changed bit gives quite another.',
  ),
  'SHA-256': by(
    'FIPS 180-4',
    'https://csrc.nist.gov/pubs/fips/180-4/upd1/final',
    'A hash of 32 bytes, written as 64 hex digits. Nobody knows how to get from it back to what was hashed.',
  ),
  HMAC: byRfc(
    2104,
    'A hash made with a key: only who has the key can compute it, and so can check it. Here always with SHA-256.',
  ),
  base64: byRfc(
    4648,
    'Bytes written as text by A–Z, a–z, 0–9, + and /, with = at the end: three bytes become four characters.',
  ),
} as const;
