import { candidateAbout, changed, type Candidate } from './candidate';
import type { DigestForm } from './recipe';

const rule = 'Hash once with SHA-256, and write the hash as 64 digits of lower-case hex';
const request = candidateAbout('request');
const string = candidateAbout('string-to-sign');

/** Ways to write a hash other than lower-case hex, behind what is written so. */
const forms: readonly (readonly [DigestForm, string])[] = [
  ['upper-hex', 'in upper-case hex'],
  ['base64', 'in base64'],
  ['base64-unpadded', 'in base64 without padding'],
  ['base64-url', 'in URL-safe base64'],
  ['base64-url-unpadded', 'in URL-safe base64 without padding'],
  ['hex-hashed', 'hashed twice, the hex of the first hash going into the second'],
  ['bytes-hashed', 'hashed twice, the bytes of the first hash going into the second'],
  ['hex-line-feed', 'with a line feed behind it'],
  ['sha256sum', 'with the mark of the file that sha256sum prints behind it'],
  ['openssl', 'with the name that openssl prints before it'],
];

/** The hash of the body, of the canonical request, or both, in another form, missing, or of what is hashed already. */
export const digestCandidates: readonly Candidate[] = [
  ...forms.map(([form, how]) =>
    request(`payload-${form}`, `Its canonical request has the hash of the body ${how}`, rule, (recipe) =>
      changed(recipe, { payloadDigest: form }),
    ),
  ),
  request('payload-not-hashed', 'Its canonical request has the body itself, not its hash', rule, (recipe) =>
    changed(recipe, { payloadDigest: 'not-hashed' }),
  ),
  request(
    'payload-hash-empty',
    'Its canonical request has nothing for the hash of the body',
    rule,
    (recipe) => changed(recipe, { payloadHash: '' }),
  ),
  request('payload-line', 'It leaves out the line of the body’s hash', rule, (recipe) =>
    changed(recipe, { payloadLine: false }),
  ),
  ...forms.map(([form, how]) =>
    string(
      form === 'upper-hex' ? 'string-upper-hash' : `string-${form}`,
      `Its string to sign has the hash ${how}`,
      rule,
      (recipe) => changed(recipe, { digest: form }),
    ),
  ),
  string(
    'string-not-hashed',
    'Its string to sign has the canonical request itself, not its hash',
    rule,
    (recipe) => changed(recipe, { digest: 'not-hashed' }),
  ),
  ...forms.map(([form, how]) =>
    request(
      `hashes-${form}`,
      `It has both hashes, of body and of canonical request, ${how}`,
      rule,
      (recipe) => changed(recipe, { payloadDigest: form, digest: form }),
    ),
  ),
  string(
    'string-hashed',
    'It signs the hash of its string to sign, in hex',
    'Sign the string itself',
    (recipe) => changed(recipe, { signed: 'hex' }),
  ),
  string(
    'string-hashed-bytes',
    'It signs the hash of its string to sign, its bytes',
    'Sign the string itself',
    (recipe) => changed(recipe, { signed: 'bytes' }),
  ),
];
