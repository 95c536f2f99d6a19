import { stsStatusIn } from '../mongodbAws/stsStatusIn';
import { mechanism as awsMechanism } from '../mongodbAws/constants';
import { refusalCause, type StsCause } from '../sts/refusalCause';

/** What a server's own words tell of a refusal. */
export type Refusal =
  /** STS accepted; the database has no user for this identity. `arn`: as the server writes it. */
  | { readonly kind: 'user-not-found'; readonly arn: string | null }
  /** The server passes on what STS said. */
  | { readonly kind: 'sts-words'; readonly cause: StsCause }
  /** STS answered with this HTTP status, and no more is told. */
  | { readonly kind: 'sts-status'; readonly status: number }
  /** The server got no answer of STS. */
  | { readonly kind: 'sts-unreachable' }
  | { readonly kind: 'mechanism'; readonly why: 'not-enabled' | 'database' }
  | { readonly kind: 'payload' }
  | { readonly kind: 'unknown-field' }
  | { readonly kind: 'conversation' }
  /** A command came before a login. */
  | { readonly kind: 'not-logged-in' }
  /** There was a login, and the user may not do this. */
  | { readonly kind: 'not-permitted' }
  /** Refused, and the server keeps to itself why. */
  | { readonly kind: 'untold' }
  /** It was a login by another mechanism, by its name. */
  | { readonly kind: 'other-mechanism'; readonly mechanism: string }
  /** None of these. */
  | { readonly kind: 'other' };

/** What of a server's reply is read. */
export interface ServerWords {
  readonly serverCode?: number;
  readonly serverMessage?: string;
  readonly serverCodeName?: string;
  /** The mechanism that was tried, where whoever printed the words names it. */
  readonly mechanism?: string;
}

type Reader = (message: string) => Refusal | null;

/** In this order: what says most is looked for first. */
const readers: readonly Reader[] = [
  missingUser,
  stsWords,
  stsStatus,
  saying(
    /Bad HTTP response from API server|\b(?:reach|connect to|contact|resolve)\b.*(?:\bsts\b|amazonaws)|\bsts\b.*(?:timed out|timeout|unreachable|connection refused)/i,
    { kind: 'sts-unreachable' },
  ),
  saying(/mechanism\b.*on authentication database/i, { kind: 'mechanism', why: 'database' }),
  saying(/mechanism\b.*\b(?:not enabled|not supported)|unsupported (?:auth)?mechanism/i, {
    kind: 'mechanism',
    why: 'not-enabled',
  }),
  saying(/SASLPayload/i, { kind: 'payload' }),
  saying(/is an unknown field/, { kind: 'unknown-field' }),
  saying(
    /No SASL session state|must follow saslStart|Mismatched conversation id|Invalid AWS authentication step/i,
    { kind: 'conversation' },
  ),
  saying(/requires authentication/i, { kind: 'not-logged-in' }),
  saying(/not authorized on|not allowed to do action/i, { kind: 'not-permitted' }),
  saying(/\b(?:bad auth|auth(?:entication)? failed)\b/i, { kind: 'untold' }),
];

/** What a code means where the words beside it are not known. A code that has several causes is not among them. */
const codes: Readonly<Record<number, Refusal>> = {
  11: { kind: 'user-not-found', arn: null },
  17: { kind: 'conversation' },
  18: { kind: 'untold' },
  334: { kind: 'mechanism', why: 'not-enabled' },
  40415: { kind: 'unknown-field' },
};

/**
 * What a server's refusal tells: its words first, its code only where they are silent. One code covers many causes:
 * Atlas's 8000 is a missing database user as well as a refusal of STS, 18 is any failure inside a step, 2 any bad value
 * (failures.md A.7 to A.9, protocol.md 3.3, corrections A3, A9, A10).
 */
export function readRefusal(words: ServerWords): Refusal {
  const refusal = refusalOf(words);
  const { mechanism = awsMechanism } = words;
  const isOfAny = ['untold', 'other', 'mechanism'].includes(refusal.kind) || isNameless(refusal);
  return isOfAny && mechanism !== '' && mechanism.toUpperCase() !== awsMechanism
    ? { kind: 'other-mechanism', mechanism }
    : refusal;
}

/** Any mechanism has users that are not found. */
function isNameless(refusal: Refusal): boolean {
  return refusal.kind === 'user-not-found' && refusal.arn === null;
}

function refusalOf({ serverCode, serverMessage = '' }: ServerWords): Refusal {
  for (const read of readers) {
    const found = read(serverMessage);
    if (found) return found;
  }
  return (serverCode === undefined ? undefined : codes[serverCode]) ?? { kind: 'other' };
}

function saying(pattern: RegExp, refusal: Refusal): Reader {
  return (message) => (pattern.test(message) ? refusal : null);
}

/** A name that is no ARN is another mechanism's, or was made unreadable by whoever passed it on: the code decides then. */
function missingUser(message: string): Refusal | null {
  const [, name] =
    /\buser ["']?([^\s"']+)["']? is not found/i.exec(message) ??
    /could not find user ["']?([^\s"']+)/i.exec(message) ??
    [];
  return name?.startsWith('arn:') ? { kind: 'user-not-found', arn: name } : null;
}

function stsWords(message: string): Refusal | null {
  const [, code] =
    /<Code>(\w+)<\/Code>/.exec(message) ??
    /STS answered \d+ (\w+):/.exec(message) ??
    /api error (\w+):/.exec(message) ??
    [];
  const cause = refusalCause({ message, ...(code === undefined ? {} : { code }) });
  return cause.kind === 'unknown' ? null : { kind: 'sts-words', cause };
}

function stsStatus(message: string): Refusal | null {
  const status = stsStatusIn(message);
  return status === null ? null : { kind: 'sts-status', status };
}
