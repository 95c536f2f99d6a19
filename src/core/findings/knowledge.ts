import type { ObservedFinal, ObservedFirst } from '../capture/login';
import type { CredentialParts } from '../credentials/credentialKind';
import type { Secret } from '../credentials/secret';
import type { FaultData } from '../fault/facts';
import type { Edited } from '../handshake/clientEvents';
import type { SearchResult } from '../mistakes/search/result';
import type { ServerFinding } from '../mongodbAws/server/finding';
import type { Signing } from '../sigv4/signing';
import type { CallerIdentity } from '../sts/judgement';
import type { Ending, Started } from '../trace/events';
import type { SearchInput } from '../mistakes/search/observed';
import type { Answers } from './questions';
import type { ServerWords } from './readRefusal';
import type {
  Disagreement,
  LogLine,
  OwnTexts,
  SeenDriver,
  SeenHello,
  SeenValue,
  ServerKind,
  Trouble,
} from './seen';

/** An answer of STS, as far as it was seen. */
export type StsAnswer =
  | {
      readonly kind: 'error';
      readonly status?: number;
      readonly code?: string;
      readonly message?: string;
      readonly requestId?: string;
      /** AWS's clock when it answered, epoch milliseconds. */
      readonly date?: number;
      /** This machine's clock when the answer came, epoch milliseconds; where it was asked from here. */
      readonly receivedAt?: number;
    }
  | {
      readonly kind: 'identity';
      readonly identity: Partial<CallerIdentity>;
      readonly date?: number;
      readonly receivedAt?: number;
    };

/**
 * All that is known of one try to log in, whoever brought it: an own run, a driver's login, pasted evidence, an opened
 * trace. What is absent is not known. Times are epoch milliseconds.
 */
export interface Knowledge {
  /** Whose try it was. */
  readonly by?: 'page' | 'driver';
  /** As they were entered, or went over the wire, verbatim; an empty text is not known. */
  readonly credentials?: CredentialParts;
  /** Who is to judge the credentials: to AWS, published example keys are nobody's. */
  readonly judge?: 'aws' | 'sandbox';
  /** When the credentials end. */
  readonly expiration?: number;
  /** The present moment. */
  readonly now?: number;
  readonly first?: ObservedFirst;
  readonly challenge?: { readonly stsHost: string; readonly region?: string };
  /** Which server was asked. */
  readonly target?: Started['target'];
  /** By how much the clock that signs is ahead of the server's, as hello has it, milliseconds. */
  readonly clockAhead?: number;
  /** What the page signed; a driver's own texts go over no wire. */
  readonly signed?: Pick<Signing, 'canonicalRequest' | 'stringToSign' | 'signature'>;
  /** The signed request as it was sent; `receivedAt` by the receiver's clock, where that is known. */
  readonly proof?: Pick<ObservedFinal, 'authorization' | 'sessionToken'> & {
    /** Absent where the header alone is known. */
    readonly amzDate?: string;
    readonly receivedAt: number | null;
  };
  /** What came of recomputing its signature with a secret. */
  readonly check?: SearchResult;
  /** What the sandbox's server found, which no real one tells. */
  readonly server?: ServerFinding;
  /** A server's refusal, in its words. */
  readonly reply?: ServerWords;
  readonly sts?: StsAnswer;
  /** What somebody made of messages while they were held. */
  readonly changed?: readonly Edited[];
  /** How it ended, and at which step. */
  readonly ending?: Pick<Ending, 'outcome' | 'step'>;
  /** What a person answered to questions. */
  readonly answers?: Answers;
  /** What broke before anyone could refuse. */
  readonly fault?: FaultData;
  /** As it was entered or brought, without its credentials. */
  readonly connectionString?: string;
  /** How many connections a client may open to each host, where the string says so. */
  readonly maxPoolSize?: number;
  /** The same, whole, as somebody wrote it. */
  readonly uri?: Secret;
  /** In which piece of evidence a value was first told, from 1. */
  readonly toldBy?: { readonly [V in SeenValue | 'connectionString']?: number };
  /** The first host of it, or the one that an error names. */
  readonly host?: string;
  readonly driver?: SeenDriver;
  /** The mechanism that was tried, as an error or a log names it. */
  readonly mechanism?: string;
  readonly serverKind?: ServerKind;
  readonly hello?: SeenHello;
  /** Every answer of STS that was seen; `sts` is the first. */
  readonly stsAnswers?: readonly StsAnswer[];
  /** The region that a program is told, where it is of another partition than `aws`. */
  readonly region?: string;
  /** Who somebody says they are: an ARN that stands by itself. */
  readonly arn?: string;
  /** Of a server's own log. */
  readonly logLines?: readonly LogLine[];
  /** What somebody's own implementation wrote down while it signed. */
  readonly own?: OwnTexts;
  /** What was seen of the signed request, as far as it goes; `proof` is there where it is known whether a token was sent. */
  readonly captured?: Partial<SearchInput>;
  /** What pieces tell of the way to a login, in their order. */
  readonly troubles?: readonly Trouble[];
  /** What is told more than once and not alike. */
  readonly disagreements?: readonly Disagreement[];
}

export type Known = keyof Knowledge;
