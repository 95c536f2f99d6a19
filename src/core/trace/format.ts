import type { TraceFault } from './format/faults';
import type { DriverTls, HostAndPort, LinkEvent } from './format/link';
import type { RefusalReason } from './format/refusal';
import type {
  Mistake,
  Order,
  ServerMode,
  Source,
  SourcePart,
  Step,
  StsCheck,
  StsErrorCode,
} from './format/names';

/*
 * A trace as a document, version 2: what a file holds, and every name that may stand in it. Types only, and no import
 * but the format's own. A change here changes people's files: add to it, or raise the version. What is renamed in
 * another room changes nothing here; `format/agrees.ts` does not compile until import and export say what it is called
 * in a file.
 */

export interface TraceFile {
  readonly format: 'countersign-trace';
  readonly version: 2;
  /** ISO 8601, UTC; by the clock of a run whose clock was frozen. */
  readonly exportedAt: string;
  readonly redaction: Redaction;
  /** What is masked, for whoever reads the file. */
  readonly masked: readonly Masked[];
  readonly events: readonly TraceEvent[];
}

/**
 * `secrets`: whatever signs or lets in. `identities`: besides that, whatever tells whose trace it is, at its length,
 * so that messages still decode and step by step the same is shown.
 */
export type Redaction = 'secrets' | 'identities';

export type Masked =
  | 'secret access key'
  | 'session token'
  | 'derived keys'
  | 'access key ID'
  | 'account number'
  | 'names in ARNs'
  | 'host names';

/** Standard base64 with padding (RFC 4648 section 4). */
export interface Bytes {
  readonly base64: string;
}

/** In the order in which it happened; the first is `started`. `at`: milliseconds since the run began. */
export type TraceEvent = { readonly at: number } & (
  | Started
  | { readonly type: 'link'; readonly event: LinkEvent }
  | {
      readonly type: 'opened';
      readonly opened: { readonly peer: HostAndPort; readonly address?: string; readonly tls: boolean };
    }
  | { readonly type: 'secured'; readonly tls: DriverTls }
  | { readonly type: 'notice'; readonly step: Step; readonly notice: RunNotice }
  /** `reply`: it came, and the client has not read it. */
  | ({ readonly type: 'held'; readonly reply?: true } & Message)
  | ({ readonly type: 'sent' } & Message)
  /** What somebody made of the message that was held last, and whether what follows from it was made of the change. */
  | ({
      readonly type: 'edited';
      readonly reply?: true;
      readonly fields: readonly string[];
      readonly follows?: true;
    } & Message)
  | ({ readonly type: 'received'; readonly ms: number; readonly serverMs?: number } & Message)
  | { readonly type: 'released'; readonly step: Step }
  | {
      readonly type: 'described';
      readonly server: {
        readonly maxWireVersion: number;
        readonly kind: 'standalone' | 'primary' | 'secondary' | 'mongos' | 'arbiter' | 'other';
        readonly localTime?: number;
        readonly setName?: string;
      };
    }
  | { readonly type: 'client-first'; readonly clientNonce: Bytes; readonly payload: Bytes }
  | {
      readonly type: 'server-first';
      readonly serverNonce: string;
      readonly stsHost: string;
      readonly region: string;
      readonly payload?: Bytes;
      readonly unknownFields: readonly string[];
    }
  | {
      readonly type: 'request';
      readonly request: {
        readonly method: 'GET' | 'POST';
        readonly path: string;
        readonly headers: Readonly<Record<string, string>>;
        readonly body: string;
      };
      readonly amzDate: string;
      readonly region: string;
    }
  | { readonly type: 'signed'; readonly signing: Signing; readonly ms: number; readonly rebuilt?: true }
  | { readonly type: 'client-final'; readonly payload: Bytes }
  | { readonly type: 'judged'; readonly judgement: Judgement; readonly lookup?: Lookup }
  | {
      readonly type: 'refused-by-server';
      readonly reason: RefusalReason;
      readonly offset?: number;
      readonly chosen?: true;
    }
  | {
      readonly type: 'identified';
      readonly identity: {
        readonly user: string;
        readonly db: string;
        readonly roles: readonly { readonly role: string; readonly db: string }[];
      };
    }
  | { readonly type: 'ended'; readonly ending: Ending }
);

interface Started {
  readonly type: 'started';
  /** Epoch milliseconds, and so is `expiration`. */
  readonly wall: number;
  readonly target: {
    readonly kind: 'sandbox' | 'cluster' | 'challenge' | 'listener';
    readonly address: string;
  };
  readonly accessKeyId: string;
  readonly temporary: boolean;
  readonly source?: { readonly order: Order; readonly id: Source };
  readonly host?: {
    readonly machine: string;
    readonly order: Order;
    readonly sources: readonly {
      readonly id: Source;
      readonly content: SourceContent;
      readonly answer: HostAnswer | null;
    }[];
  };
  readonly expiration?: number;
  readonly serverMode?: ServerMode;
  readonly lab?: readonly { readonly id: Mistake; readonly value?: number }[];
  readonly predicted?: {
    readonly by: 'client' | 'server' | 'sts' | 'nobody';
    readonly at: Step;
    readonly check?: StsCheck;
    readonly code?: StsErrorCode;
    readonly token?: { readonly sent: boolean; readonly needed: boolean };
    readonly causes: readonly Mistake[];
    readonly hidden: readonly Mistake[];
    /** Of a file of version 1: its own sentence. */
    readonly quoted?: string;
  };
  readonly fixed?: {
    /** Milliseconds; `at` since 1970. */
    readonly clock?:
      | { readonly kind: 'frozen'; readonly at: number }
      | { readonly kind: 'shifted'; readonly by: number };
    readonly clientNonce?: true;
    readonly serverNonce?: true;
  };
}

type SourceContent = {
  readonly byFullUri?: true;
  readonly profile?: {
    readonly way: 'keys' | 'role' | 'web-identity' | 'process' | 'sso' | 'login' | null;
    readonly named?: true;
  };
} & (
  | { readonly kind: 'empty' | 'unasked' }
  | {
      readonly kind: 'incomplete';
      readonly has: readonly SourcePart[];
      readonly lacks: readonly SourcePart[];
    }
  | { readonly kind: 'found'; readonly has: readonly SourcePart[] }
);

interface HostAnswer {
  readonly outcome:
    | {
        readonly kind: 'found';
        readonly accessKeyId: string;
        readonly temporary: boolean;
        readonly expiration?: number;
      }
    /** In the provider's own words. */
    | { readonly kind: 'failed'; readonly words: string };
  readonly exchanges: readonly {
    readonly method: string;
    readonly url: string;
    readonly outcome:
      | { readonly kind: 'answered'; readonly status: number }
      | { readonly kind: 'failed'; readonly code: string }
      | { readonly kind: 'unanswered' };
    readonly ms: number;
  }[];
  readonly ms: number;
}

interface Message {
  readonly step: Step;
  readonly command: string;
  readonly message: Bytes;
}

type RunNotice =
  | { readonly code: 'nonce-no-base64'; readonly offset: number }
  | { readonly code: 'nonce-length'; readonly found: number; readonly wanted: number }
  | { readonly code: 'begun-anew' }
  | { readonly code: 'message-rebuilt' }
  | { readonly code: 'record-full'; readonly dropped: number }
  | { readonly code: 'fault'; readonly fault: TraceFault }
  | { readonly code: 'quoted'; readonly text: string };

interface Signing {
  readonly body: string;
  readonly payloadHash: string;
  readonly canonicalRequest: string;
  readonly canonicalRequestHash: string;
  readonly credentialScope: string;
  readonly stringToSign: string;
  readonly derivations: readonly {
    readonly name: 'kDate' | 'kRegion' | 'kService' | 'kSigning';
    readonly keyedWith: string;
    readonly data: string;
  }[];
  readonly signature: string;
  readonly accessKeyId: string;
  readonly region: string;
  readonly amzDate: string;
  readonly signedHeaders: readonly string[];
  readonly authorization: string;
}

interface Judgement {
  readonly checks: readonly {
    readonly id: StsCheck;
    readonly outcome: 'passed' | 'failed' | 'not-reached';
  }[];
  readonly outcome:
    | {
        readonly accepted: true;
        readonly identity: { readonly arn: string; readonly userId: string; readonly account: string };
      }
    | {
        readonly accepted: false;
        readonly failed: StsCheck | null;
        readonly error: { readonly status: 400 | 403; readonly code: StsErrorCode; readonly message: string };
      };
  readonly rebuilt?: { readonly canonicalRequest: string; readonly stringToSign: string };
  readonly xml: string;
  readonly status: 200 | 400 | 403;
}

interface Lookup {
  readonly mode: ServerMode;
  readonly databaseUser: string;
  readonly found: boolean;
}

type Ending =
  | { readonly outcome: 'authenticated' | 'signed' | 'stopped'; readonly step: Step }
  | { readonly outcome: 'rejected'; readonly step: Step; readonly fault: TraceFault<'server-refused'> }
  | { readonly outcome: 'failed'; readonly step: Step; readonly fault: TraceFault };
