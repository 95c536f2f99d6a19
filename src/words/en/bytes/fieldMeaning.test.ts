import { expect, it } from 'vitest';
import { annotateMessage } from '../../../core/handshake/annotate';
import { credentialsOf } from '../../../testing/exampleUser';
import { runWith } from '../../../testing/lab/scene';
import { fieldMeaning } from './fieldMeaning';

it('every field of every message of a login has a meaning, a whole sentence', async () => {
  const log = await runWith(credentialsOf('assumed-role'), 'in the page');
  const messages = log.flatMap((event) => ('message' in event && event.message ? [event.message] : []));
  expect(messages.length).toBeGreaterThan(5);
  for (const field of messages.flatMap((message) => annotateMessage(message).fields))
    expect(fieldMeaning(field)).toMatch(/^[A-Z0-9].*\.$/su);
});

it('a named value is called by its title', () => {
  const field = {
    path: ['body', 'payload', 's'],
    part: 'value',
    offset: 0,
    length: 64,
    value: 'serverNonce',
  } as const;
  expect(fieldMeaning(field)).toMatch(/^Server nonce\. /u);
});
