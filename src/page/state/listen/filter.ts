import type { ConnectionOutcome, ConnectionSummary } from '../../../core/capture/connection';
import { differencesOf } from './differences';
import { readFilter, type Term } from './filterText';

export interface Filter {
  /** As `filterText.ts` reads it. */
  readonly text: string;
  readonly outcome: ConnectionOutcome | 'any';
}

export const noFilter: Filter = { text: '', outcome: 'any' };

/**
 * @param good what `differs:` compares with; null: nothing differs
 * @returns a test that has the filter's terms ready
 */
export function matcherOf(
  { text, outcome }: Filter,
  good: ConnectionSummary | null = null,
): (connection: ConnectionSummary) => boolean {
  const { terms } = readFilter(text);
  return (connection) =>
    (outcome === 'any' || connection.outcome === outcome) &&
    terms.every((term) => holds(term, connection, good) !== term.not);
}

function holds(term: Term, connection: ConnectionSummary, good: ConnectionSummary | null): boolean {
  const { driver, accessKeyId, code, message, outcome, openedAt, id } = connection;
  switch (term.by) {
    case 'word':
      return searchedText(connection).includes(term.text);
    case 'driver':
      return has(driver && `${driver.name} ${driver.version}`, term.text);
    case 'app':
      return has(driver?.application, term.text);
    case 'key':
      return has(accessKeyId, term.text);
    case 'told':
      return has(message, term.text);
    case 'code':
      return String(code) === term.text;
    case 'number':
      return String(id) === term.text;
    case 'time':
      return new Date(openedAt).toISOString().slice(11, 19).startsWith(term.text);
    case 'is':
      return term.outcomes.includes(outcome);
    case 'differs': {
      const found = good ? differencesOf(good, connection) : [];
      return found.some(({ facet }) => term.facets.includes(facet));
    }
  }
}

function has(text: string | undefined, wanted: string): boolean {
  return text !== undefined && text.toLowerCase().includes(wanted);
}

const searched = new WeakMap<ConnectionSummary, string>();

/** What a word is looked for in, made once for each. Line feeds keep a word from matching across two fields. */
function searchedText(connection: ConnectionSummary): string {
  const before = searched.get(connection);
  if (before !== undefined) return before;
  const { driver, accessKeyId, code } = connection;
  const text = [driver && `${driver.name} ${driver.version}`, driver?.application, accessKeyId, code]
    .filter((part) => part !== undefined)
    .join('\n')
    .toLowerCase();
  searched.set(connection, text);
  return text;
}
