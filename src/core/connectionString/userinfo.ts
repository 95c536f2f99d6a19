import { Secret } from '../credentials/secret';
import type { Locate } from '../bytes/span';
import type { UriPart } from '../fault/kinds';
import { invalid } from './invalid';
import { percentDecode } from './percent';
import type { Userinfo } from './shape';

/**
 * Reads `username[:password]`.
 * @param text the whole connection string; the user information is `[start, end)`, without its `@`
 * @throws Fault `connection-string-invalid` for an empty user name, a reserved character or a bad escape
 */
export function readUserinfo(text: string, start: number, end: number, locate: Locate): Userinfo {
  const raw = text.slice(start, end);
  const colon = raw.indexOf(':');
  const nameEnd = colon < 0 ? raw.length : colon;
  if (nameEnd === 0) throw invalid(start, { problem: 'username-empty' });
  rejectReserved(raw.slice(0, nameEnd), start, 'username');
  const username = {
    text: percentDecode(raw.slice(0, nameEnd), start, 'username'),
    span: locate(start, start + nameEnd),
  };
  const span = locate(start, end);
  if (colon < 0) return { username, span };

  const passwordStart = start + colon + 1;
  const password = raw.slice(colon + 1);
  rejectReserved(password, passwordStart, 'password');
  return {
    username,
    password: {
      text: new Secret(percentDecode(password, passwordStart, 'password')),
      span: locate(passwordStart, end),
    },
    span,
  };
}

function rejectReserved(raw: string, start: number, part: UriPart): void {
  const at = raw.search(/[/:@?#[\]]/);
  if (at < 0) return;
  const character = raw.charAt(at);
  throw invalid(start + at, { problem: 'bare', part, character });
}
