import { describe, expect, it } from 'vitest';
import { judge } from '../../../core/findings/judge';
import { knowledgeOf } from '../../../core/findings/knowledgeOf';
import { allRules } from '../../../core/findings/rules/all';
import { mistakeIds } from '../../../core/mistakes/table/mistakes';
import { exampleUser } from '../../../testing/exampleUser';
import { runWith, userIds } from '../../../testing/lab/scene';
import { Secret } from '../../../core/credentials/secret';
import { shortOf } from './shortOf';

/** More has no room in a header of 1,280 pixels. */
const most = 160;

describe('what is found first of a refusal, on one line', () => {
  it.each(userIds)('is one sentence without its period, for %s', async (user) => {
    const { accessKeyId, secretAccessKey, sessionToken = new Secret('') } = exampleUser(user);
    const credentials = { accessKeyId, secretAccessKey, sessionToken };
    for (const mistake of mistakeIds) {
      const log = await runWith({ ...credentials, lab: [{ id: mistake }] }, 'in the page');
      const [first] = judge({ ...knowledgeOf(log), credentials, judge: 'sandbox' }, allRules).findings;
      if (first === undefined) continue;
      const short = shortOf(first);
      expect(short).not.toBe('');
      expect(short).not.toMatch(/\.$/);
      expect(short.length, short).toBeLessThanOrEqual(most);
    }
  });

  it('is the first sentence where it has no title', () => {
    expect(
      shortOf({
        code: 'reply-sts-403',
        level: 'likely',
        step: 'verdict',
        about: 'server',
        basis: { on: 'inferred' },
        facts: {},
      }),
    ).toBe('The server asked STS, and STS refused the signed request with 403');
  });
});
