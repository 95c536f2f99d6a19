import { ownHeaders } from '../../mongodbAws/server/signedHeaders';
import { findingAt, quoted, type ObservedFinding } from './finding';

const finding = findingAt('canonical-request');

/** What the list of signed headers shows beside the mechanism's own. @param list as in `SignedHeaders=` */
export function findingsOfSignedHeaders(list: string, hasToken: boolean): readonly ObservedFinding[] {
  const names = list.split(';');
  const own = ownHeaders(hasToken);
  const extra = names.filter((name) => !own.includes(name));
  const missing = own.filter((name) => !names.includes(name));
  if (list === own.join(';')) {
    return [
      finding(
        'signed-headers',
        'ok',
        `The ${own.length} headers of the mechanism are signed, in their order.`,
      ),
    ];
  }
  if (extra.length === 0 && missing.length === 0) {
    const why = names.length === own.length ? 'not sorted by name' : 'not each named once';
    return [
      bad(
        `The signed headers are the right ones, but ${why}. MongoDB’s own servers refuse that, in words that do not say so.`,
      ),
    ];
  }
  return [...extra.map(extraHeader), ...missing.map(missingHeader)].map(bad);
}

function extraHeader(name: string): string {
  if (name === 'x-amz-security-token') {
    return 'A session token was signed, and none was sent. The server has none to pass on, so STS computes another signature.';
  }
  if (name !== name.toLowerCase()) return `The signed header ${quoted(name)} is not in lower case.`;
  return `The header ${quoted(name)} is signed, and the server does not send it. MongoDB’s own servers are reported to refuse it; other services of AWS name such a header, STS was seen to pass over one that is empty.`;
}

function missingHeader(name: string): string {
  switch (name) {
    case 'host':
      return `host is not signed. STS: “'Host' or ':authority' must be a 'SignedHeader'”.`;
    case 'x-amz-security-token':
      return 'A session token was sent and not signed; every x-amz header must be.';
    case 'x-mongodb-server-nonce':
      return 'The server nonce is not signed, so the signature would be good for any conversation. MongoDB’s own servers refuse that.';
    default:
      return `The header ${quoted(name)} is not signed. MongoDB’s own servers want exactly their own list.`;
  }
}

function bad(text: string): ObservedFinding {
  return finding('signed-headers', 'bad', text);
}
