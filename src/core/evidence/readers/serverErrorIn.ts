import type { PieceFacts } from '../piece';
import type { Scan } from '../scan';
import { driverIn } from '../drivers/driverIn';
import { codesByName } from './codesByName';
import { mechanismIn } from './mechanismIn';
import { factsOfMessage } from './factsOfMessage';

/** How servers' own sentences begin. PostgreSQL names its user behind “authentication failed”. */
const sentence =
  /\bbad auth ?:|\bUnexpected GetCallerIdentity HTTP status code|\bCould not find user\b|\buser ["']?arn:aws\S{1,512} is not found|\b[Aa]uthentication failed\b(?! for user ")|\bmechanism\b.{0,64}\b(?:not enabled|not supported)|\b[Uu]nsupported mechanism\b|\bBSON field '[\w.]{1,64}' is an unknown field|\b(?:No SASL session state found|Mismatched conversation id|Invalid AWS authentication step)|\bnot authorized on \S{1,128} to execute\b|\bis not allowed to do action\b|\bCommand \w{1,64} requires authentication\b|\bBad HTTP response from API server\b/;

const userOfMongod =
  /^Could not find user ["'\\]{0,4}[^\s"'\\]{1,512}["'\\]{0,4} for db ["'\\]{0,4}\$external["'\\]{0,4}/;

/** A line of the reply that a driver prints. */
const codeAlone = /^[\s"']*code["']?: ?\d{1,5},?\s*$/;

/** The error of a server in a line of any program; null for a line that has none. */
export function serverErrorIn(text: string, { mask }: Scan): PieceFacts['server-error'] | null {
  const start = text.search(sentence);
  const { code, codeName } = codeIn(text);
  if (start < 0 && codeName === undefined && !codeAlone.test(text)) return null;
  const message = start < 0 ? '' : mask(messageIn(text.slice(start)));
  const driver = driverIn(text);
  return {
    ...factsOfMessage(message),
    ...(code === undefined ? {} : { serverCode: code }),
    ...(codeName === undefined ? {} : { codeName }),
    ...mechanismIn(text),
    ...(driver === undefined ? {} : { driver }),
  };
}

/** Without what a driver writes behind it. */
function messageIn(text: string): string {
  const ofUser = userOfMongod.exec(text)?.[0];
  if (ofUser !== undefined) return ofUser.replaceAll('\\"', '"');
  const end = text.search(
    /["`{}]|\\[nrt]|'(?!\w)|, labels:| on server | \(on |, (?:full error|code:?|correlationID|resulted)\b|\. The full response|,? \(?(?<!status )code[: =]|\s\(\d{1,5}\)/,
  );
  return (end < 0 ? text : text.slice(0, end)).trimEnd().slice(0, 1024);
}

/** As Node, Python, Go, Java, .NET, Rust and Ruby write it. */
function codeIn(text: string): { readonly code?: number; readonly codeName?: string } {
  const [, number, name] =
    /\[(\d{1,5}):(\w{1,64})\]/.exec(text) ?? /\berror (?:code )?(\d{1,5}) \((\w{1,64})\)/i.exec(text) ?? [];
  const code =
    number ?? /\bcode["']?\s?[:=]?\s?(\d{1,5})\b/i.exec(text)?.[1] ?? /\. \((\d{1,5})\)/.exec(text)?.[1];
  const named =
    name ??
    /\bcode_?[nN]ame["']?\s?[:=]\s?["']?(\w{1,64})/.exec(text)?.[1] ??
    /\((\w{1,64})\)/.exec(text)?.[1] ??
    /\b(AtlasError|AuthenticationFailed|UserNotFound|MechanismUnavailable)\b/.exec(text)?.[1];
  const codeName = named !== undefined && Object.hasOwn(codesByName, named) ? named : undefined;
  // "status code: 403" is STS's.
  const isStatus = /status code["']?\s?[:=]?\s?\d{3}\b/i.test(text) && name === undefined;
  return {
    ...(code === undefined || isStatus ? {} : { code: Number(code) }),
    ...(codeName === undefined ? {} : { codeName }),
  };
}
