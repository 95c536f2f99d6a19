import { base64Decode, base64Encode } from '../../bytes/base64';
import { orNull } from '../../fault/fault';
import { hexEncode } from '../../bytes/hex';
import { clientNonceLength } from '../../mongodbAws/constants';
import { candidateAbout, type Candidate } from './candidate';
import { headerValue as value } from './change';
import { urlSafe } from './urlSafe';

const rule = 'Sign exactly what the server will send: see the canonical request as STS has it';
const nonceRule = 'Sign the server nonce as base64 of all 64 bytes, with its padding';
const hostRule = 'Sign the STS host as the server named it, to the letter';
const flagRule = 'Sign the flag that saslStart had as p: the letter n for 110';
const request = candidateAbout('request');

/** The value of one header is another than the server sends. @param payloadHash of the body, hex */
export function headerCandidates(payloadHash: string): readonly Candidate[] {
  return [...nonces, ...hosts, ...others, ...sentByNobody(payloadHash)];
}

const nonces: readonly Candidate[] = [
  nonce('hex', 'the server nonce in hex', (bytes) => hexEncode(bytes)),
  nonce('url-safe', 'the server nonce in the URL-safe alphabet', (_bytes, text) => urlSafe(text)),
  nonce('unpadded', 'the server nonce without its padding', (_bytes, text) => text.replace(/=+$/, '')),
  nonce('url-safe-unpadded', 'the server nonce in the URL-safe alphabet without padding', (_bytes, text) =>
    urlSafe(text).replace(/=+$/, ''),
  ),
  nonce('client-half', 'its own half of the server nonce alone', (bytes) => half(bytes, 0)),
  nonce('server-half', 'the server’s half of the server nonce alone', (bytes) => half(bytes, 1)),
  nonce('swapped', 'the halves of the server nonce in the wrong order', (bytes) => swapped(bytes)),
  nonce('encoded', 'the server nonce percent-encoded', (_bytes, text) => encodeURIComponent(text)),
  nonce('lines', 'the server nonce in lines of 76 characters', (_bytes, text) =>
    text.replace(/.{76}/g, '$&\n'),
  ),
  nonce('line-feed', 'the server nonce with a line feed at the end', (_bytes, text) => `${text}\n`),
];

const hosts: readonly Candidate[] = [
  request(
    'host-port',
    'It signs the STS host with the port :443',
    hostRule,
    value('host', (host) => `${host}:443`),
  ),
  request(
    'host-upper',
    'It signs the STS host in upper case',
    hostRule,
    value('host', (host) => host.toUpperCase()),
  ),
  request(
    'host-lower',
    'It signs the STS host in lower case',
    hostRule,
    value('host', (host) => host.toLowerCase()),
  ),
  request(
    'host-https',
    'It signs the STS host with https:// before it',
    hostRule,
    value('host', (host) => `https://${host}`),
  ),
  request(
    'host-slash',
    'It signs the STS host with a slash behind it',
    hostRule,
    value('host', (host) => `${host}/`),
  ),
  request(
    'host-global',
    'It signs sts.amazonaws.com, whatever host the server named',
    hostRule,
    value('host', () => 'sts.amazonaws.com'),
  ),
  request(
    'host-regional',
    'It signs the regional host sts.us-east-1.amazonaws.com',
    hostRule,
    value('host', () => 'sts.us-east-1.amazonaws.com'),
  ),
];

const others: readonly Candidate[] = [
  request(
    'flag-y',
    'It signs the flag y',
    flagRule,
    value('x-mongodb-gs2-cb-flag', () => 'y'),
  ),
  request(
    'flag-n',
    'It signs the flag n, and said y in saslStart',
    'Send p = 110 in saslStart, the n that is signed',
    value('x-mongodb-gs2-cb-flag', () => 'n'),
  ),
  request(
    'flag-p',
    'It signs the flag p',
    flagRule,
    value('x-mongodb-gs2-cb-flag', () => 'p'),
  ),
  request(
    'flag-number',
    'It signs the flag as the number 110',
    flagRule,
    value('x-mongodb-gs2-cb-flag', () => '110'),
  ),
  request(
    'flag-gs2',
    'It signs the flag as n,,',
    flagRule,
    value('x-mongodb-gs2-cb-flag', () => 'n,,'),
  ),
  request(
    'length-0',
    'It signs a content-length of 0',
    rule,
    value('content-length', () => '0'),
  ),
  request(
    'length-42',
    'It signs a content-length of 42',
    rule,
    value('content-length', () => '42'),
  ),
  request(
    'length-44',
    'It signs a content-length of 44',
    rule,
    value('content-length', () => '44'),
  ),
  request(
    'type-charset',
    'It signs a content-type with a charset',
    rule,
    value('content-type', (type) => `${type}; charset=utf-8`),
  ),
  request(
    'type-charset-upper',
    'It signs a content-type with the charset UTF-8',
    rule,
    value('content-type', (type) => `${type}; charset=UTF-8`),
  ),
  request(
    'type-charset-tight',
    'It signs a content-type with a charset and no space before it',
    rule,
    value('content-type', (type) => `${type};charset=utf-8`),
  ),
  request(
    'type-json',
    'It signs the content-type application/json',
    rule,
    value('content-type', () => 'application/json'),
  ),
  request(
    'date-day',
    'It signs x-amz-date as a day',
    rule,
    value('x-amz-date', (date) => date.slice(0, 8)),
  ),
];

/** Headers that some signers add of themselves: the server does not send them, so their value is a guess. */
function sentByNobody(payloadHash: string): readonly Candidate[] {
  return [
    request(
      'payload-hash-header',
      'It signs x-amz-content-sha256, which the server does not send',
      'Turn that header off in the signer',
      value('x-amz-content-sha256', () => payloadHash),
    ),
    request(
      'accept-json',
      'It signs accept: application/json, which the server does not send',
      rule,
      value('accept', () => 'application/json'),
    ),
    request(
      'accept-any',
      'It signs accept: */*, which the server does not send',
      rule,
      value('accept', () => '*/*'),
    ),
    request(
      'accept-xml',
      'It signs accept: application/xml, which the server does not send',
      rule,
      value('accept', () => 'application/xml'),
    ),
  ];
}

function nonce(id: string, what: string, to: (bytes: Uint8Array, text: string) => string | null): Candidate {
  return request(
    `nonce-${id}`,
    `It signs ${what}`,
    nonceRule,
    value('x-mongodb-server-nonce', (text) => {
      // A challenge on paper may have anything in place of a nonce.
      const bytes = orNull(() => base64Decode(text));
      return bytes && to(bytes, text);
    }),
  );
}

function half(bytes: Uint8Array, which: 0 | 1): string {
  return base64Encode(bytes.slice(which * clientNonceLength, (which + 1) * clientNonceLength));
}

function swapped(bytes: Uint8Array): string {
  return base64Encode(
    Uint8Array.from([...bytes.slice(clientNonceLength), ...bytes.slice(0, clientNonceLength)]),
  );
}
