import { keyPrefixWords } from '../keyPrefixWords';
import type { Appearance } from '../../../core/paste/ignored';

const appearances = {
  'private-key': 'It looks like a private key in PEM. MONGODB-AWS has no use for one; keep it to yourself.',
  pem: 'It looks like a certificate or a key in PEM. MONGODB-AWS has no use for one.',
  'github-token': 'It looks like a token of GitHub.',
  'jwt-cut-short': 'It looks like a JWT that was cut short: a JWT has three parts with periods between them.',
  'access-portal':
    'It looks like the address of an AWS access portal. There, “Access keys” shows credentials to copy.',
  'other-address':
    'It looks like an address of another kind. A connection string begins with mongodb:// or mongodb+srv://.',
  arn: 'It looks like an ARN, which is a name and not a key.',
  'account-id': 'It looks like an AWS account ID.',
  'atlas-host':
    'It looks like a host of Atlas. A connection string begins with mongodb:// or mongodb+srv://.',
  uuid: 'It looks like a UUID, as AWS gives to requests.',
  sha256: 'It looks like a SHA-256 in hex, such as a signature or the hash of a request.',
  'secret-access-key': 'It looks like a secret access key without its access key ID. Type it into its field.',
  'session-token': 'It looks like a session token without its keys. Type it into its field.',
  base64: 'It looks like base64. It may be a session token; as a SASL payload it cannot be read.',
  json: 'It looks like JSON, in which no name of credentials was found.',
  html: 'It looks like a page of HTML.',
  xml: 'It looks like XML, in which no name of credentials was found.',
  'names-without-values': 'It speaks of AWS’s variables, and sets none of them.',
} as const satisfies Record<Exclude<Appearance['kind'], 'unique-id'>, string>;

/** What a text looks like that could not be used, and what to do about it. */
export function appearanceInWords(appearance: Appearance): string {
  return appearance.kind === 'unique-id'
    ? `It looks like the unique ID of ${keyPrefixWords[appearance.prefix]}, which is no access key ID.`
    : appearances[appearance.kind];
}
