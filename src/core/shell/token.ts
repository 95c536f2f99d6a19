import { orNull } from '../fault/fault';
import { optionalStringField, readPayload } from '../mongodbAws/payload';
import { securityTokenIn } from '../sigv4/canonicalRequest';
import type { ShellKnown } from './known';
import type { NoCommand } from './look';
import type { Held } from './printed';

/** A variable of the environment holds the token as it was sent; a signer signs it with its white space drawn together. */
const asSent = '"$AWS_SESSION_TOKEN"';
const drawnTogether = String.raw`"$(printf '%s' "$AWS_SESSION_TOKEN" | tr -s ' \t\n\v\f\r' ' ' | sed 's/^ //; s/ $//')"`;

/** Where the session token stands in a canonical request, as a word of bash; null: it is not in it. */
export function tokenIn(canonicalRequest: string, known: ShellKnown): Held | null | NoCommand {
  const at = securityTokenIn(canonicalRequest);
  if (!at) return null;
  const signed = canonicalRequest.slice(at.from, at.to);
  const sent = known.holder === 'file' ? undefined : sentToken(known);
  if (sent === undefined || sent === signed) return { ...at, word: asSent };
  if (sent.includes('\0')) return 'no-variable-holds-it';
  const together = sent.replaceAll(/[ \t\n\v\f\r]+/g, ' ').replaceAll(/^ | $/g, '');
  return together === signed ? { ...at, word: drawnTogether } : 'token-rewritten';
}

/** The token of the client's final payload; undefined where there is none, or it cannot be read. */
function sentToken({ clientFinal }: ShellKnown): string | undefined {
  return (clientFinal && orNull(() => optionalStringField(readPayload(clientFinal), 't'))) ?? undefined;
}
