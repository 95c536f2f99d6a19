import { Secret } from '../credentials/secret';
import { securityTokenIn } from '../sigv4/canonicalRequest';
import type { ShellKnown } from './known';
import type { NoCommand, ShellNote } from './look';
import type { Held } from './printed';
import { sentText } from './sent';

/** A session token in a text, and what has to be known of the variable that holds it. */
export interface HeldToken extends Held {
  readonly note: ShellNote;
}

/** A variable of the environment holds the token as it was sent; a signer signs it with its white space drawn together. */
const asSent = '"$AWS_SESSION_TOKEN"';
const drawnTogether = String.raw`"$(printf '%s' "$AWS_SESSION_TOKEN" | tr -s ' \t\n\v\f\r' ' ' | sed 's/^ //; s/ $//')"`;

/**
 * Where the session token stands in a canonical request, as a word of bash; null: it is not in it. What somebody
 * entered is what their environment holds, unless they changed it on its way and signed that.
 */
export function tokenIn(canonicalRequest: string, known: ShellKnown): HeldToken | null | NoCommand {
  const at = securityTokenIn(canonicalRequest);
  if (!at) return null;
  const signed = canonicalRequest.slice(at.from, at.to);
  const sent = known.holder === 'file' ? undefined : sentText(known, 't');
  if (known.enteredToken?.equals(new Secret(signed)))
    return { ...at, word: asSent, note: 'token-from-environment' };
  const token = sent ?? signed;
  const word = wordFor(token, signed);
  if (word !== null) return { ...at, word, note: tokenNote(token, known) };
  if (sent?.includes('\0')) return 'no-variable-holds-it';
  return isSameButSpace(token, signed) ? 'token-rewritten' : 'token-not-sent';
}

/** Of a command that takes this token from the environment. */
export function tokenNote(token: string, { enteredToken }: ShellKnown): ShellNote {
  const isAnother = enteredToken !== undefined && !enteredToken.equals(new Secret(token));
  return isAnother ? 'token-changed' : 'token-from-environment';
}

function wordFor(token: string, signed: string): string | null {
  if (token === signed) return asSent;
  const together = token.replaceAll(/[ \t\n\v\f\r]+/g, ' ').replaceAll(/^ | $/g, '');
  return together === signed && !token.includes('\0') ? drawnTogether : null;
}

function isSameButSpace(a: string, b: string): boolean {
  return a.replaceAll(/\s/gu, '') === b.replaceAll(/\s/gu, '');
}
