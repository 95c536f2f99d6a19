import type { Locate } from '../bytes/span';
import { Findings, SetDraft, type Reading } from './reading';
import { readUri, uriScheme } from './uri';

export function looksLikeConnectionString(text: string): boolean {
  return uriScheme.test(text);
}

/**
 * Reads the first connection string in a text, with or without quotes around it. The target is what is left of it
 * without its credentials.
 * @throws Fault `connection-string-invalid`, its offset in the whole text
 */
export function readConnectionStringFormat(text: string, locate: Locate): Reading {
  const { start, end } = findConnectionString(text);
  const findings = new Findings(locate);
  const draft = new SetDraft();
  const target = readUri(text.slice(start, end), (offset) => offset + start, draft, findings);
  findings.ignoreAround(
    text,
    start,
    end,
    'connection-string',
    { reason: 'one-connection-string' },
    /[^\s"'`]/,
  );
  return findings.reading('connection-string', [draft], target);
}

function findConnectionString(text: string): { readonly start: number; readonly end: number } {
  const start = Math.max(0, text.search(uriScheme));
  const quote = text.charAt(start - 1);
  const closing = '"\'`'.includes(quote) && quote !== '' ? text.indexOf(quote, start) : -1;
  const space = text.slice(start).search(/\s/);
  const wordEnd = space < 0 ? text.length : start + space;
  return { start, end: closing < 0 ? wordEnd : closing };
}
