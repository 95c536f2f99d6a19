import type { Piece } from '../../../core/evidence/piece';
import { judgedLogin, type JudgedLogin } from '../../../core/evidence/logins/judgedLogin';
import type { DiagnoseState } from './state';

/** The login that is to be explained, of one or several that were brought. @param now epoch milliseconds */
export function judgedIn(
  { brought, secret, connectionString, driver, serverKind }: DiagnoseState,
  now: number,
): JudgedLogin {
  const together = new Map<number, Piece[]>();
  for (const one of brought) together.set(one.with, [...(together.get(one.with) ?? []), one.piece]);
  return judgedLogin([...together.values()], {
    now,
    ...(secret.length === 0 ? {} : { credentials: { secretAccessKey: secret } }),
    ...(connectionString === '' ? {} : { connectionString }),
    ...(driver === null ? {} : { driver: { driver } }),
    ...(serverKind === null ? {} : { serverKind }),
  });
}
