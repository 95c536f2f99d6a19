import { base64Decode, base64Encode } from '../../../bytes/base64';
import { hexEncode } from '../../../bytes/hex';
import { urlSafe } from '../../../bytes/urlSafe';
import { orNull } from '../../../fault/fault';
import { clientNonceLength } from '../../../mongodbAws/constants';
import { changed } from '../changed';
import { nonceHeader } from '../nonce/otherBytes';
import { decoded, encoded } from './percent';
import { showingAt, type SigningMistake } from './row';

const { one, family } = showingAt('request');
const token = 'x-amz-security-token';
const flag = 'x-mongodb-gs2-cb-flag';

/** The session token is sent as it is, and another text, or none, was signed for it. */
export const tokenMistakes = {
  'token-not-signed': one({
    recipe: (recipe) =>
      changed(recipe, {
        headers: recipe.headers.filter(([name]) => name !== token),
        signedHeaders: recipe.signedHeaders.filter((name) => name !== token),
      }),
  }),
  'token-plus': one({ header: token, value: (text) => text.replaceAll(' ', '+') }),
  'token-space': one({ header: token, value: (text) => text.replaceAll('+', ' ') }),
  'token-encoded': one({ header: token, value: encoded }),
  'token-decoded': one({ header: token, value: decoded }),
  'token-line-feed': one({ header: token, value: (text) => `${text}\n` }),
  'token-quotes': one({ header: token, value: (text) => `"${text}"` }),
  'token-empty': is(token, ''),
};

/** The value of one header is another than the server sends. */
export const headerMistakes = {
  'nonce-hex': nonce((bytes) => hexEncode(bytes)),
  'nonce-url-safe': nonce((_bytes, text) => urlSafe(text)),
  'nonce-unpadded': nonce((_bytes, text) => text.replace(/=+$/, '')),
  'nonce-url-safe-unpadded': nonce((_bytes, text) => urlSafe(text).replace(/=+$/, '')),
  'nonce-client-half': nonce((bytes) => base64Encode(bytes.slice(0, clientNonceLength))),
  'nonce-server-half': nonce((bytes) => base64Encode(bytes.slice(clientNonceLength, 2 * clientNonceLength))),
  'nonce-swapped': nonce((bytes) =>
    base64Encode(Uint8Array.from([...bytes.slice(clientNonceLength), ...bytes.slice(0, clientNonceLength)])),
  ),
  'nonce-encoded': nonce((_bytes, text) => encodeURIComponent(text)),
  'nonce-lines': nonce((_bytes, text) => text.replace(/.{76}/g, '$&\n')),
  'nonce-line-feed': nonce((_bytes, text) => `${text}\n`),
  'host-upper': one({ header: 'host', value: (host) => host.toUpperCase() }),
  'host-lower': one({ header: 'host', value: (host) => host.toLowerCase() }),
  'host-https': one({ header: 'host', value: (host) => `https://${host}` }),
  'host-slash': one({ header: 'host', value: (host) => `${host}/` }),
  'host-global': is('host', 'sts.amazonaws.com'),
  'host-regional': is('host', 'sts.us-east-1.amazonaws.com'),
  'flag-signed-y': is(flag, 'y'),
  'flag-signed-p': is(flag, 'p'),
  'flag-number': is(flag, '110'),
  'flag-gs2': is(flag, 'n,,'),
  'length-0': is('content-length', '0'),
  'length-42': is('content-length', '42'),
  'length-44': is('content-length', '44'),
  'type-charset': one({ header: 'content-type', value: (type) => `${type}; charset=utf-8` }),
  'type-charset-upper': one({ header: 'content-type', value: (type) => `${type}; charset=UTF-8` }),
  'type-charset-tight': one({ header: 'content-type', value: (type) => `${type};charset=utf-8` }),
  'type-json': is('content-type', 'application/json'),
  'date-day': one({ header: 'x-amz-date', value: (date) => date.slice(0, 8) }),
  // Headers that some signers add of themselves: the server does not send them, so their value is a guess.
  'payload-hash-header': family(
    ({ payloadHash }) => [payloadHash],
    (hash) => ({ header: 'x-amz-content-sha256', value: () => hash }),
  ),
  'accept-json': is('accept', 'application/json'),
  'accept-any': is('accept', '*/*'),
};

function is(header: string, text: string): SigningMistake {
  return one({ header, value: () => text });
}

function nonce(to: (bytes: Uint8Array, text: string) => string): SigningMistake {
  return one({
    header: nonceHeader,
    value(text) {
      // A challenge on paper may have anything in place of a nonce.
      const bytes = orNull(() => base64Decode(text));
      return bytes && to(bytes, text);
    },
  });
}
