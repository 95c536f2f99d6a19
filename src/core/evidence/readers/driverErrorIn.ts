import type { PieceFacts } from '../piece';
import type { Scan } from '../scan';
import { mechanismIn } from './mechanismIn';
import { driverOf } from './driverOf';

/** A class or module of a driver, and what it says. */
const error =
  /(?:\bMongo(?:Server|Network|API|AWS|MissingDependency|Command|Security|Configuration|Timeout|Parse|Runtime|InvalidArgument|Authentication|Connection|Socket|Client)\w{0,40}(?:Error|Exception)|\bpymongo\.errors\.\w{1,64}|\bMongo::(?:Auth|Error)::\w{1,64}|\bauth error|\bMongoDB\\Driver\\Exception\\\w{1,64}|\bSystem\.NotSupportedException|\bException authenticating(?= MongoCredential))\b:?\s?/;

/** Words about this mechanism, or its variables, that tell of something wrong. */
const ofMechanism =
  /^(?=.{0,4096}\b(?:MONGODB-\w{1,16}|AWS_(?:SESSION_TOKEN|ROLE_ARN|WEB_IDENTITY_TOKEN_FILE|CONTAINER_CREDENTIALS_\w{1,16})|AWS property|nonce|sts host)\b).{0,4096}\b(?:error|fail\w{0,4}|requires?|must|may only|invalid|cannot|not|unsupported|unknown|too many|missing|mismatched|like)\b/i;

/** An error that a driver raised, of which no more is known than its words; null for another line. */
export function driverErrorIn(text: string, { mask }: Scan): PieceFacts['driver-error'] | null {
  const match = error.exec(text);
  if (!match && !ofMechanism.test(text)) return null;
  const words = match ? text.slice(match.index + match[0].length).trim() : text.trim();
  const message = mask(words === '' ? (match?.[0] ?? '').trim() : words).slice(0, 1024);
  return { message, ...mechanismIn(text), ...driverOf(text) };
}
