import type { Appearance } from './ignored';
import { uniqueIdPrefixOf } from '../credentials/keyPrefixes';

type PlainAppearance = Exclude<Appearance['kind'], 'unique-id'>;

/** What a text looks like that no reader could use. The first match counts. */
const appearances: ReadonlyArray<readonly [pattern: RegExp, kind: PlainAppearance]> = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'private-key'],
  [/-----BEGIN [A-Z ]+-----/, 'pem'],
  [/^gh[opsru]_\w+$/, 'github-token'],
  [/^eyJ/, 'jwt-cut-short'],
  [/^https:\/\/[\w.-]+\.awsapps\.com\//, 'access-portal'],
  [/^(?:postgres(?:ql)?|mysql|redis|amqp|https?|ftp|ssh|s3):\/\//, 'other-address'],
  [/^arn:aws[a-z-]*:/, 'arn'],
  [/^\d{12}$/, 'account-id'],
  [/^[\w-]+(?:\.[\w-]+)*\.(?:mongodb\.net|mongodbgov\.net)(?:[:/]\S*)?$/, 'atlas-host'],
  [/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'uuid'],
  [/^[0-9a-f]{64}$/i, 'sha256'],
  [/^[A-Za-z0-9+/]{40}$/, 'secret-access-key'],
  [/^(?:FwoG|IQoJ|FQoG|AQoD)[A-Za-z0-9+/=\s]+$/, 'session-token'],
  [/^[A-Za-z0-9+/\s]{80,}={0,2}$/, 'base64'],
  [/^[{[]/, 'json'],
  [/^<(?:!doctype|html)/i, 'html'],
  [/^</, 'xml'],
  [/\bAWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)\b/, 'names-without-values'],
];

/** Longer texts are looked at up to here. */
const looked = 4096;

/** @returns nothing of the text; undefined where it looks like nothing in particular */
export function appearanceOf(text: string): Appearance | undefined {
  const start = text.trim().slice(0, looked);
  const prefix = /^A[A-Z]{3}[A-Z0-9]{12,28}$/.test(start) ? uniqueIdPrefixOf(start) : undefined;
  if (prefix !== undefined) return { kind: 'unique-id', prefix };
  const kind = appearances.find(([pattern]) => pattern.test(start))?.[1];
  return kind && { kind };
}
