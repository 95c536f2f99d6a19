import { base64Encode } from '../bytes/base64';
import { indexOfBytes } from '../bytes/bytes';
import { utf8Encode } from '../bytes/utf8';
import { looksLikeSecret } from '../credentials/looks';
import { EchoMask } from '../credentials/echoMask';
import { Secret } from '../credentials/secret';
import { maskSecurityToken } from '../sigv4/canonicalRequest';
import type { HandshakeEvent } from './events';
import { secretsTyped } from './secretsTyped';
import type { Masked, Redaction, TraceEvent, TraceFile } from './format';
import { identityMask, type IdentityMask } from './identities';

const mask = '••••';
const star = '*'.charCodeAt(0);

/** In UTF-16 code units: what is shorter stands in many texts by chance. */
const shortest = 8;

const maskedSecrets = ['secret access key', 'session token', 'derived keys'] as const;
const maskedAt: Readonly<Record<Redaction, readonly Masked[]>> = {
  secrets: maskedSecrets,
  identities: [...maskedSecrets, 'access key ID', 'account number', 'names in ARNs', 'host names'],
};

/** What a message may be by name. Another command's name is whatever a driver sends. */
const commands: readonly unknown[] = ['saslStart', 'saslContinue', 'find', 'aggregate', 'count'];

/** The fields whose texts are names of the format, and those below which all are. */
const names: ReadonlySet<string> = new Set([
  'type',
  'step',
  'kind',
  'code',
  'problem',
  'was',
  'leg',
  'protocol',
  'outcome',
  'failed',
  'check',
  'id',
  'order',
  'mode',
  'serverMode',
  'by',
  'at',
  'causes',
  'hidden',
  'has',
  'lacks',
  'method',
  'option',
  'part',
  'whose',
  'between',
  'what',
  'other',
  'to',
  'missing',
  'expected',
  'derivations',
  'why',
  'sts',
]);

/**
 * The log as a file of version 2 (`format.ts`). Bytes become `{ "base64": … }`. Every occurrence of a given secret is masked, in texts
 * and, at the same length, in bytes, so that messages still decode; hashes and the signature are those of the
 * unmasked originals. Derived keys are not in the log.
 * @param secrets what must not appear: secret access key and session token, or bytes that may hold one. An access key
 *   ID that looks like a secret access key is taken for one
 * @param exportedAt epoch milliseconds
 * @param redaction `identities` masks besides, at its length, what tells whose trace it is
 */
export function exportTrace(
  events: readonly HandshakeEvent[],
  secrets: readonly (Secret | Uint8Array)[],
  exportedAt: number,
  redaction: Redaction = 'secrets',
): string {
  const identities = redaction === 'identities' ? { identities: identityMask(events) } : {};
  const all = [...secrets, ...secretsTyped(events)];
  const needles = { ...needlesOf(all, secretsAsIds(events)), ...identities };
  const withParts: Needles = {
    ...needles,
    echo: new EchoMask(needles.texts.map((text) => new Secret(text))),
  };
  const trace: TraceFile = {
    format: 'countersign-trace',
    version: 2,
    exportedAt: new Date(exportedAt).toISOString(),
    redaction,
    masked: maskedAt[redaction],
    events: events.map((event) => inFile(event, fromElsewhere.has(event.type) ? withParts : needles)),
  };
  return `${JSON.stringify(trace, null, 2)}\n`;
}

function needlesOf(secrets: readonly (Secret | Uint8Array)[], misplaced: readonly string[]): Needles {
  const revealed = secrets.flatMap((secret) => (secret instanceof Secret ? [secret.reveal()] : []));
  const all = [...new Set([...revealed, ...misplaced].flatMap(formsOf))].filter((text) => text !== '');
  const texts = all.filter(({ length }) => length >= shortest).sort((a, b) => b.length - a.length);
  const short = all.filter(({ length }) => length < shortest);
  return {
    texts,
    short: new Set(short),
    bytes: [
      ...texts.map(utf8Encode),
      ...secrets.flatMap((secret) => (secret instanceof Secret ? [] : [secret])),
    ],
    shortBytes: short.map(bsonString),
  };
}

/** As BSON has a string: its length with the zero, 32 bits little-endian, itself, and the zero. */
function bsonString(text: string): Uint8Array {
  const bytes = utf8Encode(text);
  return Uint8Array.of(bytes.length + 1, 0, 0, 0, ...bytes, 0);
}

/** Somebody put a secret where the access key ID belongs. */
function secretsAsIds(events: readonly HandshakeEvent[]): readonly string[] {
  return events.flatMap((event) =>
    event.type === 'started' && looksLikeSecret(event.accessKeyId) ? [event.accessKeyId] : [],
  );
}

/** How a text may stand in the log: as it is, and as signer and verifier write a header's value. */
function formsOf(text: string): readonly string[] {
  const asSigned = text
    .replaceAll(/[\r\n]/g, ' ')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
  return [text, text.trim(), asSigned, text.trim().replaceAll(/ +/g, ' ')];
}

interface Needles {
  /** Longest first. */
  readonly texts: readonly string[];
  readonly bytes: readonly Uint8Array[];
  /** What is too short to be told from other text is masked where it is a whole text, or a whole string of BSON. */
  readonly short: ReadonlySet<string>;
  readonly shortBytes: readonly Uint8Array[];
  readonly identities?: IdentityMask;
  /** Of these no part is left, in words of somebody else. */
  readonly echo?: EchoMask;
}

/** Events with words of a server or of STS, who may say back what they were sent, or a part of it. */
const fromElsewhere: ReadonlySet<HandshakeEvent['type']> = new Set([
  'link',
  'notice',
  'received',
  'edited',
  'described',
  'server-first',
  'judged',
  'refused-by-server',
  'identified',
  'ended',
]);

/** `format/agrees.ts` sees to it that the file has what the log has, but for the bytes. */
function inFile(event: HandshakeEvent, needles: Needles): TraceEvent {
  return toJson(event, needles) as TraceEvent;
}

function toJson(value: unknown, needles: Needles): unknown {
  if (typeof value === 'string') return maskText(value, needles);
  if (value instanceof Secret) return mask;
  if (value instanceof Uint8Array) return { base64: base64Encode(maskBytes(value, needles)) };
  if (Array.isArray(value)) return value.map((item) => toJson(item, needles));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, inner]: [string, unknown]) => {
    if (name === 'headers') return [name, headersInFile(inner as object, needles)];
    const isName = names.has(name) ? !isObject(inner) : name === 'command' && commands.includes(inner);
    return [name, isName ? inner : toJson(inner, needles)];
  });
  return Object.fromEntries(fields);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Their names are not the format's. */
function headersInFile(headers: object, needles: Needles): object {
  const masked = Object.entries(headers).map(([name, inner]) => [
    maskText(name, needles),
    toJson(inner, needles),
  ]);
  return Object.fromEntries(masked) as object;
}

function maskText(text: string, { texts, short, echo, identities }: Needles): string {
  if (short.has(text)) return mask;
  const whole = texts.reduce((masked, needle) => masked.replaceAll(needle, mask), maskSecurityToken(text));
  const heard = echo ? echo.text(whole) : whole;
  return identities ? identities.text(heard) : heard;
}

function maskBytes(bytes: Uint8Array, needles: Needles): Uint8Array {
  const copy = bytes.slice();
  for (const needle of needles.bytes) fillEach(copy, needle, 0, needle.length);
  for (const needle of needles.shortBytes) fillEach(copy, needle, 4, needle.length - 1);
  needles.echo?.bytes(copy);
  needles.identities?.bytes(copy);
  return copy;
}

/** Masks a part of each of its occurrences. */
function fillEach(bytes: Uint8Array, needle: Uint8Array, from: number, to: number): void {
  for (let at = indexOfBytes(bytes, needle); at >= 0; at = indexOfBytes(bytes, needle, at + needle.length))
    bytes.fill(star, at + from, at + to);
}
