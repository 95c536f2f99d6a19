import type { Span } from '../bytes/span';
import type { ObservedChallenge, ObservedFinal, ObservedFirst } from '../capture/login';
import type { Secret } from '../credentials/secret';
import type { DriverName } from '../drivers/roster';
import type { CertificateProblem } from '../fault/kinds';
import type { FaultData } from '../fault/facts';
import type { Quotation } from '../drivers/quotation';
import type {
  LogLine,
  MetadataEndpoint,
  MissingPackage,
  SeenDriver,
  SeenHello,
  SeenVariable,
  SourceProblem,
} from '../findings/seen';
import type { StsClock } from '../sts/clockIn';

/** How something was written down. */
export type Written =
  | 'base64'
  | 'hex'
  | 'shell'
  | 'extended-json'
  | 'document'
  | 'json'
  | 'xml'
  | 'text'
  | 'table'
  | 'go'
  | 'python'
  | 'java'
  | 'javascript'
  | 'sentence';

/** A payload of the mechanism, as far as it can be read. */
export type Payload = { readonly bytes: Uint8Array; readonly written: Written } & (
  | { readonly payload: 'client-first'; readonly first: ObservedFirst }
  | { readonly payload: 'server-first'; readonly challenge: ObservedChallenge }
  | { readonly payload: 'client-final'; readonly final: ObservedFinal }
);

/** A command or reply of the conversation. */
export type Command =
  | { readonly command: 'saslStart'; readonly first: ObservedFirst }
  | { readonly command: 'saslContinue'; readonly final: ObservedFinal }
  | { readonly command: 'sasl-reply'; readonly challenge: ObservedChallenge | null; readonly done: boolean }
  | { readonly command: 'hello'; readonly driver?: SeenDriver; readonly client?: string }
  | { readonly command: 'connection-status'; readonly user: string };

/** What a whole message holds. */
export type Said =
  | Command
  | { readonly command: 'hello-reply'; readonly hello: SeenHello }
  | { readonly command: 'refusal'; readonly refusal: PieceFacts['server-error'] };

/** Who writes such a mask; `other`: many do. */
export type MaskedBy =
  | 'terraform'
  | 'github-actions'
  | 'gitlab'
  | 'aws-cli'
  | 'mongodb'
  | 'countersign'
  | 'other';

/** A request as it is signed, and what can be read in it. The whole text may hold a token. */
export interface CanonicalFacts {
  readonly whole: Secret;
  readonly host?: string;
  readonly serverNonce?: string;
  readonly amzDate?: string;
  readonly flag?: number;
  readonly sessionToken?: Secret;
  readonly signedHeaders?: string;
}

/** What each kind of evidence tells. No text in it holds a secret; what is one is a `Secret`. */
export interface PieceFacts {
  /** The error of a server, in its own words, whoever printed it. */
  'server-error': {
    readonly message: string;
    readonly serverCode?: number;
    readonly codeName?: string;
    /** What STS answered the server. */
    readonly status?: number;
    readonly arn?: string;
    /** The mechanism that it is of, where that is named. */
    readonly mechanism?: string;
    readonly driver?: DriverName;
  };
  'server-log': LogLine;
  'sts-error': {
    readonly written: Written;
    readonly status?: number;
    readonly code?: string;
    readonly message?: string;
    readonly requestId?: string;
    /** The three dates of a sentence on the clock. */
    readonly clock?: StsClock;
    /** What was asked of STS, where that is told. */
    readonly operation?: string;
    /** Another service of AWS wrote it, by its form. */
    readonly elsewhere?: true;
  };
  'sts-identity': {
    readonly written: Written;
    readonly arn: string;
    readonly account?: string;
    readonly userId?: string;
  };
  arn: { readonly arn: string };
  'authorization-header': {
    readonly authorization: string;
    readonly accessKeyId?: string;
    readonly scope?: string;
    readonly signedHeaders?: string;
    readonly signature?: string;
  };
  /** Of a header. */
  'session-token': { readonly sessionToken: Secret };
  nonce: { readonly of: 'client' | 'server'; readonly bytes: Uint8Array };
  'amz-date': { readonly amzDate: string; readonly at: number };
  /** A host of STS in an address or a header. */
  'sts-host': { readonly stsHost: string };
  'http-date': { readonly at: number };
  'sasl-payload': Payload;
  'sasl-command': Command;
  /** `says` is null where its body is none of a login's. */
  'wire-message': { readonly message: Uint8Array; readonly says: Said | null };
  'canonical-request': CanonicalFacts;
  'string-to-sign': {
    readonly stringToSign: string;
    readonly amzDate: string;
    readonly scope: string;
    readonly canonicalRequestHash: string;
  };
  'signing-key': { readonly key: Secret };
  signature: { readonly signature: string };
  /** 64 digits of hex without a name: a signature, a hash, or a key. */
  digest: { readonly digest: Secret };
  hello: SeenHello;
  'stack-trace': SeenDriver | { readonly driver?: undefined };
  'tls-error': {
    readonly tls: 'alert-80' | 'not-tls' | 'handshake' | CertificateProblem;
    readonly driver?: DriverName;
  };
  'dns-error': {
    readonly record: 'srv' | 'txt' | 'address';
    readonly reason: 'not-found' | 'no-record' | 'timeout' | 'other';
    readonly host?: string;
    readonly driver?: DriverName;
  };
  'selection-timeout': { readonly ms?: number; readonly driver?: DriverName };
  /** The way to a server broke before a word was said. */
  'network-error': {
    readonly how: 'refused' | 'timeout' | 'closed';
    /** Whether it was the address that gives credentials, and not a server of MongoDB. */
    readonly metadata: boolean;
    /** Which address that was, where it shows. */
    readonly endpoint?: MetadataEndpoint;
    readonly driver?: DriverName;
  };
  'missing-package': { readonly missing: MissingPackage; readonly driver?: DriverName };
  /** What a driver says of one source of credentials, or of what it cannot do. */
  'source-error': { readonly problem: SourceProblem; readonly driver?: DriverName };
  /** A variable of an environment by its name; its value is not kept. */
  variable: { readonly name: SeenVariable };
  /** Of a variable of an environment; of another partition than `aws`. */
  region: { readonly region: string };
  /** No source gave credentials. */
  'no-credentials': { readonly driver?: DriverName };
  /** Words of drivers, known from the roster; several have the same. */
  'driver-words': {
    readonly drivers: readonly DriverName[];
    /** Its key in the driver's table. */
    readonly said: string;
    readonly quotation: Quotation;
  };
  /** An error of a driver of which no more is known. */
  'driver-error': { readonly message: string; readonly mechanism?: string; readonly driver?: DriverName };
  /** What an AWS SDK prints of a request that it made. */
  'sdk-log': {
    readonly command: string;
    readonly status?: number;
    readonly requestId?: string;
    readonly arn?: string;
  };
  /** One set of credentials; any part may be missing, and of several each has a name where the text gives it one. */
  credentials: {
    readonly label?: string;
    readonly accessKeyId?: string;
    readonly secretAccessKey?: Secret;
    readonly sessionToken?: Secret;
    /** Epoch milliseconds. */
    readonly expiration?: number;
  };
  'connection-string': {
    /** As it was written. */
    readonly whole: Secret;
    /** Without credentials; absent where it cannot be read. */
    readonly target?: string;
    readonly hosts: readonly string[];
    readonly accessKeyId?: string;
    readonly secretAccessKey?: Secret;
    readonly sessionToken?: Secret;
    readonly maxPoolSize?: number;
    readonly fault?: FaultData;
  };
  /** `package` is the name under which it is installed. */
  'driver-version': SeenDriver & { readonly package: string };
  /** A value that somebody masked before it came here. */
  masked: { readonly name: string; readonly by: MaskedBy };
  /** A token of IAM Identity Center's portal (`~/.aws/sso/cache`): it signs nothing. Epoch milliseconds. */
  'portal-token': { readonly startUrl?: string; readonly expiration?: number };
  /** The product's own file; who can open it is for others. */
  trace: { readonly version: number | null };
}

export type PieceKind = keyof PieceFacts;

/** One thing that somebody brought, taken apart. */
export type Piece<K extends PieceKind = PieceKind> = {
  readonly [P in K]: {
    readonly kind: P;
    readonly span: Span;
    /** Its text for the screen: secrets in it are masked, and what is long is cut. */
    readonly shown: string;
    /** How often the very same stands in the text; the first is kept. */
    readonly times: number;
    readonly facts: PieceFacts[P];
  };
}[K];

/** `length`: nothing was read. `pieces`: the first are kept. */
export interface TooMuch {
  readonly of: 'length' | 'pieces';
  readonly found: number;
  readonly limit: number;
}

/** What a text was found to hold. */
export interface Evidence {
  /** In the order of the text. */
  readonly pieces: readonly Piece[];
  /** What no reader could use. */
  readonly left: readonly Span[];
  /** Present where the text, or what is in it, is more than is read or kept. */
  readonly tooMuch?: TooMuch;
}
