import { keyPrefixMeaning } from '../credentials/keyPrefixes';

/** What a text looks like that no reader could use, and what to do about it. The first match speaks. */
const appearances: ReadonlyArray<readonly [pattern: RegExp, sentence: string]> = [
  [
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
    'It looks like a private key in PEM. MONGODB-AWS has no use for one; keep it to yourself.',
  ],
  [/-----BEGIN [A-Z ]+-----/, 'It looks like a certificate or a key in PEM. MONGODB-AWS has no use for one.'],
  [/^gh[opsru]_\w+$/, 'It looks like a token of GitHub.'],
  [/^eyJ/, 'It looks like a JWT that was cut short: a JWT has three parts with periods between them.'],
  [
    /^https:\/\/[\w.-]+\.awsapps\.com\//,
    'It looks like the address of an AWS access portal. There, “Access keys” shows credentials to copy.',
  ],
  [
    /^(?:postgres(?:ql)?|mysql|redis|amqp|https?|ftp|ssh|s3):\/\//,
    'It looks like an address of another kind. A connection string begins with mongodb:// or mongodb+srv://.',
  ],
  [/^arn:aws[a-z-]*:/, 'It looks like an ARN, which is a name and not a key.'],
  [/^\d{12}$/, 'It looks like an AWS account ID.'],
  [
    /^[\w-]+(?:\.[\w-]+)*\.(?:mongodb\.net|mongodbgov\.net)(?:[:/]\S*)?$/,
    'It looks like a host of Atlas. A connection string begins with mongodb:// or mongodb+srv://.',
  ],
  [
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
    'It looks like a UUID, as AWS gives to requests.',
  ],
  [/^[0-9a-f]{64}$/i, 'It looks like a SHA-256 in hex, such as a signature or the hash of a request.'],
  [
    /^[A-Za-z0-9+/]{40}$/,
    'It looks like a secret access key without its access key ID. Type it into its field.',
  ],
  [
    /^(?:FwoG|IQoJ|FQoG|AQoD)[A-Za-z0-9+/=\s]+$/,
    'It looks like a session token without its keys. Type it into its field.',
  ],
  [
    /^[A-Za-z0-9+/\s]{80,}={0,2}$/,
    'It looks like base64. It may be a session token; as a SASL payload it cannot be read.',
  ],
  [/^[{[]/, 'It looks like JSON, in which no name of credentials was found.'],
  [/^<(?:!doctype|html)/i, 'It looks like a page of HTML.'],
  [/^</, 'It looks like XML, in which no name of credentials was found.'],
  [
    /\bAWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)\b/,
    'It speaks of AWS’s variables, and sets none of them.',
  ],
];

/** Longer texts are looked at up to here. */
const looked = 4096;

/** @returns a sentence that quotes nothing of the text; undefined where it looks like nothing in particular */
export function appearanceOf(text: string): string | undefined {
  const start = text.trim().slice(0, looked);
  const meaning = /^A[A-Z]{3}[A-Z0-9]{12,28}$/.test(start) ? keyPrefixMeaning(start) : undefined;
  if (meaning && !meaning.signs)
    return `It looks like the unique ID of ${meaning.owner}, which is no access key ID.`;
  return appearances.find(([pattern]) => pattern.test(start))?.[1];
}
