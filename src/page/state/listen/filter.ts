import type { ConnectionOutcome, ConnectionSummary } from '../../../core/capture/connection';

export interface Filter {
  /** Words that must all be found in a connection's driver, application, key ID, code or number, in any case. */
  readonly text: string;
  readonly outcome: ConnectionOutcome | 'any';
}

export const noFilter: Filter = { text: '', outcome: 'any' };

/** @returns a test that has the filter's words ready */
export function matcherOf({ text, outcome }: Filter): (connection: ConnectionSummary) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (connection) => {
    if (outcome !== 'any' && connection.outcome !== outcome) return false;
    if (words.length === 0) return true;
    const searched = searchedText(connection);
    return words.every((word) => searched.includes(word));
  };
}

const searched = new WeakMap<ConnectionSummary, string>();

/** What a summary is searched by, made once for each. Line feeds keep a word from matching across two fields. */
function searchedText(connection: ConnectionSummary): string {
  const known = searched.get(connection);
  if (known !== undefined) return known;
  const { id, driver, accessKeyId, code } = connection;
  const text = [
    `#${id}`,
    driver ? `${driver.name} ${driver.version}` : undefined,
    driver?.application,
    accessKeyId,
    code,
  ]
    .filter((part) => part !== undefined)
    .join('\n')
    .toLowerCase();
  searched.set(connection, text);
  return text;
}
