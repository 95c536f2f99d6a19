import { Secret } from '../credentials/secret';
import type { Locate } from '../credentials/spans';
import { invalid } from './invalid';
import { percentDecode } from './percent';
import type { Userinfo } from './shape';

const escapes = new Map([
  ['/', '%2F'],
  [':', '%3A'],
  ['@', '%40'],
  ['?', '%3F'],
  ['#', '%23'],
  ['[', '%5B'],
  [']', '%5D'],
]);

/**
 * Reads `username[:password]`.
 * @param text the whole connection string; the user information is `[start, end)`, without its `@`
 * @throws Fault `connection-string-invalid` for an empty user name, a reserved character or a bad escape
 */
export function readUserinfo(text: string, start: number, end: number, locate: Locate): Userinfo {
  const raw = text.slice(start, end);
  const colon = raw.indexOf(':');
  const nameEnd = colon < 0 ? raw.length : colon;
  if (nameEnd === 0) throw invalid(start, 'The user name is empty', 'Put one before the @, or remove the @');
  rejectReserved(raw.slice(0, nameEnd), start, 'The user name');
  const username = {
    text: percentDecode(raw.slice(0, nameEnd), start, 'The user name'),
    span: locate(start, start + nameEnd),
  };
  const span = locate(start, end);
  if (colon < 0) return { username, span };

  const passwordStart = start + colon + 1;
  const password = raw.slice(colon + 1);
  rejectReserved(password, passwordStart, 'The password');
  return {
    username,
    password: {
      text: new Secret(percentDecode(password, passwordStart, 'The password')),
      span: locate(passwordStart, end),
    },
    span,
  };
}

/** What to write instead of a character that must not stand bare in user information. */
export function escapeAdvice(character: string): string {
  return `Write it as ${escapes.get(character) ?? 'its percent escape'}`;
}

function rejectReserved(raw: string, start: number, part: string): void {
  const at = raw.search(/[/:@?#[\]]/);
  if (at < 0) return;
  const character = raw.charAt(at);
  throw invalid(start + at, `${part} has a bare ${character}`, escapeAdvice(character));
}
