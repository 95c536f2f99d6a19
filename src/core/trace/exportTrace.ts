import { base64Encode } from '../bytes/base64';
import { indexOfBytes } from '../bytes/bytes';
import { utf8Encode } from '../bytes/utf8';
import { looksLikeSecret } from '../credentials/looks';
import { EchoMask } from '../credentials/echoMask';
import { Secret } from '../credentials/secret';
import { maskSecurityToken } from '../sigv4/canonicalRequest';
import type { HandshakeEvent } from './events';

/** Raised when the shape of an exported trace changes in a way that a reader must know of. */
const traceVersion = 1;

const mask = '••••';
const star = '*'.charCodeAt(0);

/**
 * The log as JSON for a file. Bytes become `{ "base64": … }`. Every occurrence of a given secret is masked, in texts
 * and, at the same length, in bytes, so that messages still decode; hashes and the signature are those of the
 * unmasked originals. Derived keys are not in the log.
 * @param secrets what must not appear: secret access key and session token, or bytes that may hold one. An access key
 *   ID that looks like a secret access key is taken for one
 * @param exportedAt epoch milliseconds
 * @param written an event as a file of this version has it
 */
export function exportTrace(
  events: readonly HandshakeEvent[],
  secrets: readonly (Secret | Uint8Array)[],
  exportedAt: number,
  written: (event: HandshakeEvent) => object,
): string {
  const revealed = secrets.flatMap((secret) => (secret instanceof Secret ? [secret.reveal()] : []));
  const texts = [...revealed, ...secretsAsIds(events)].flatMap(formsOf);
  const longestFirst = [...new Set(texts)].filter((text) => text !== '').sort((a, b) => b.length - a.length);
  const needles: Needles = {
    texts: longestFirst,
    bytes: [
      ...longestFirst.map(utf8Encode),
      ...secrets.flatMap((secret) => (secret instanceof Secret ? [] : [secret])),
    ],
  };
  const withParts: Needles = { ...needles, echo: new EchoMask(longestFirst.map((text) => new Secret(text))) };
  const trace = {
    format: 'countersign-trace',
    version: traceVersion,
    exportedAt: new Date(exportedAt).toISOString(),
    masked: ['secret access key', 'session token', 'derived keys'],
    events: events.map((event) =>
      toJson(written(event), fromElsewhere.has(event.type) ? withParts : needles),
    ),
  };
  return `${JSON.stringify(trace, null, 2)}\n`;
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
  readonly texts: readonly string[];
  readonly bytes: readonly Uint8Array[];
  /** Of these no part is left, in words of somebody else. */
  readonly echo?: EchoMask;
}

/** Events with words of a server or of STS, who may say back what they were sent, or a part of it. */
const fromElsewhere: ReadonlySet<HandshakeEvent['type']> = new Set([
  'link',
  'notice',
  'received',
  'described',
  'server-first',
  'judged',
  'refused-by-server',
  'identified',
  'ended',
]);

function toJson(value: unknown, needles: Needles): unknown {
  if (typeof value === 'string') return maskText(value, needles);
  if (value instanceof Secret) return mask;
  if (value instanceof Uint8Array) return { base64: base64Encode(maskBytes(value, needles)) };
  if (typeof value === 'bigint') return `${value}`;
  if (Array.isArray(value)) return value.map((item) => toJson(item, needles));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [maskText(name, needles), toJson(inner, needles)]),
    );
  }
  return value;
}

function maskText(text: string, { texts, echo }: Needles): string {
  const whole = texts.reduce((masked, needle) => masked.replaceAll(needle, mask), maskSecurityToken(text));
  return echo ? echo.text(whole) : whole;
}

function maskBytes(bytes: Uint8Array, needles: Needles): Uint8Array {
  const copy = bytes.slice();
  for (const needle of needles.bytes) {
    for (let at = indexOfBytes(copy, needle); at >= 0; at = indexOfBytes(copy, needle, at + needle.length)) {
      copy.fill(star, at, at + needle.length);
    }
  }
  needles.echo?.bytes(copy);
  return copy;
}
