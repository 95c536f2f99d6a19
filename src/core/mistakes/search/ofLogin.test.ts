import { describe, expect, it } from 'vitest';
import { exampleUser } from '../../../testing/exampleUser';
import { recordLogin } from '../../../testing/listener/recordedLogin';
import { loginIn } from '../../capture/login';
import { searchInputOf } from './ofLogin';
import type { SearchResult } from './result';
import { searchNow } from './searchNow';

async function searched(login: Parameters<typeof recordLogin>[0]): Promise<SearchResult> {
  const input = searchInputOf(loginIn(await recordLogin(login)));
  if (!input) throw new Error('no signature');
  return searchNow(input, [exampleUser(login?.user ?? 'iam-user').secretAccessKey]);
}

describe('a recorded login', () => {
  it.each(['iam-user', 'assumed-role'] as const)('by the right secret matches it: %s', async (user) => {
    expect(await searched({ user })).toMatchObject({ kind: 'match' });
  });

  it('by a secret with a line feed is told where', async () => {
    const secretAccessKey = `${exampleUser('assumed-role').secretAccessKey.reveal()}\n`;
    expect(await searched({ user: 'assumed-role', secretAccessKey })).toMatchObject({
      kind: 'found',
      mistakes: [{ id: 'secret-newline' }],
      differences: [{ in: 'secret', character: 41 }],
    });
  });

  it('that did not come to a signature gives nothing to search by', async () => {
    const record = await recordLogin();
    const short = { ...record, entries: record.entries.slice(0, 4) };
    expect(searchInputOf(loginIn(short))).toBeNull();
  });
});
