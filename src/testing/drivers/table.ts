import { complaints } from './judge';
import type { Login } from './run';

/** The logins as lines of a table, a driver's name on its first line. */
export function table(logins: readonly Login[]): string {
  const rows = logins.map((login, at) => [
    login.driver === logins[at - 1]?.driver ? '' : login.driver.name,
    login.attempt.title,
    complaints(login).length === 0 ? 'right' : 'WRONG',
    answerOf(login),
    [wordsOf(login), ...complaints(login)].join('; '),
  ]);
  return aligned([['driver', 'case', '', 'server', 'driver says'], ...rows]);
}

function answerOf({ answered }: Login): string {
  if (answered === null) return 'nothing';
  return answered.code === undefined ? 'ok' : `${answered.code}`;
}

function wordsOf({ told }: Login): string {
  if (told.ok) return told.user ?? 'no database user';
  const code = told.code === undefined ? 'no code' : `${told.code}`;
  return `${told.codeName === undefined ? code : `${code} ${told.codeName}`}, ${told.message}`;
}

/** Columns as wide as their widest text; the last is left as it is. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => (column === row.length - 1 ? text : text.padEnd(widths[column] ?? 0)))
      .join('  ');
  return rows.map((row) => `${line(row)}\n`).join('');
}
