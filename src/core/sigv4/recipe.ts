import type { Secret } from '../credentials/secret';

/** One line of the canonical headers. */
export type HeaderLine = readonly [name: string, value: string];

/** How a SHA-256 is written; `hex-hashed` and `bytes-hashed`: it is hashed once more, its hex or its bytes. */
export type DigestForm =
  | 'hex'
  | 'upper-hex'
  | 'base64'
  | 'base64-unpadded'
  | 'base64-url'
  | 'base64-url-unpadded'
  | 'hex-hashed'
  | 'bytes-hashed'
  | 'hex-line-feed'
  | 'sha256sum'
  | 'openssl'
  /** The text itself stands there. */
  | 'not-hashed';

/**
 * Everything that goes into a signature, each part to be had wrong by itself: every mistake in signing enters at one of
 * these points, whether it is made on purpose or looked for. It holds secrets, and no log ever has it.
 */
export interface Recipe {
  readonly secret: string;
  readonly method: string;
  readonly path: string;
  /** null: the line is left out. */
  readonly query: string | null;
  /** In the order in which they are written. */
  readonly headers: readonly HeaderLine[];
  /** Between name and value. */
  readonly colon: string;
  /** Behind each line of a header. */
  readonly headerEnd: string;
  /** Between the headers and their list: 1. */
  readonly blankLines: number;
  /** Names of the list, and what joins them, in the canonical request. */
  readonly signedHeaders: readonly string[];
  readonly listSeparator: string;
  readonly listLine: boolean;
  readonly body: string;
  readonly payloadDigest: DigestForm;
  /** Stands in the place of the body's hash. */
  readonly payloadHash: string | null;
  readonly payloadLine: boolean;
  readonly canonicalStart: string;
  readonly canonicalEnd: string;
  /** In the canonical request, but for the headers. */
  readonly lineEnd: string;
  /** The first three lines of the string to sign. */
  readonly algorithm: string;
  readonly dateLine: string;
  readonly scopeLine: string;
  /** How the canonical request stands in the last line. */
  readonly digest: DigestForm;
  readonly stringLineEnd: string;
  readonly stringEnd: string;
  /** What of the string to sign is signed: itself, or its hash. */
  readonly signed: 'text' | 'hex' | 'bytes';
  /** What the key derivation runs over: day, region, service, terminator. */
  readonly keyScope: readonly string[];
  readonly keyPrefix: string;
  /** How each derived key goes into the next HMAC; `swapped`: key and data have changed places in the first. */
  readonly chain: 'bytes' | 'hex' | 'last-hex' | 'base64' | 'last-base64' | 'swapped';
  /** How the signature is written. */
  readonly writing: 'hex' | 'upper-hex' | 'base64' | 'base64-url';
  /** What stands in the Authorization header: the scope behind the access key ID, and SignedHeaders. */
  readonly credentialScope: readonly string[];
  readonly listed: readonly string[];
}

/** The two texts that a recipe comes to. */
export interface RecipeTexts {
  readonly canonicalRequest: string;
  readonly stringToSign: string;
}

/** What a right recipe is made of: what is signed, for whom, and where. */
interface ToSign {
  readonly secret: Secret;
  readonly method: string;
  readonly path: string;
  /** Of each header that may be signed, its value. */
  readonly valueOf: (name: string) => string;
  /** Names of the signed headers, in lower case and in any order. */
  readonly names: readonly string[];
  readonly body: string;
  /** `YYYYMMDDTHHMMSSZ` */
  readonly amzDate: string;
  /** Day, region, service, terminator. */
  readonly scope: readonly string[];
}

/** Signature Version 4 as AWS describes it: the headers sorted, their values trimmed, one scope everywhere. */
export function rightRecipe(toSign: ToSign): Recipe {
  const { secret, method, path, valueOf, names, body, amzDate, scope } = toSign;
  const sorted = [...names].sort();
  return {
    secret: secret.reveal(),
    method,
    path,
    query: '',
    headers: sorted.map((name) => [name, valueOf(name).trim().replace(/ +/g, ' ')]),
    colon: ':',
    headerEnd: '\n',
    blankLines: 1,
    signedHeaders: sorted,
    listSeparator: ';',
    listLine: true,
    body,
    payloadDigest: 'hex',
    payloadHash: null,
    payloadLine: true,
    canonicalStart: '',
    canonicalEnd: '',
    lineEnd: '\n',
    algorithm: 'AWS4-HMAC-SHA256',
    dateLine: amzDate,
    scopeLine: scope.join('/'),
    digest: 'hex',
    stringLineEnd: '\n',
    stringEnd: '',
    signed: 'text',
    keyScope: scope,
    keyPrefix: 'AWS4',
    chain: 'bytes',
    writing: 'hex',
    credentialScope: scope,
    listed: sorted,
  };
}
