import { expect, it } from 'vitest';
import { readMessage } from '../../../core/wire/readMessage';
import { credentialsOf } from '../../../testing/exampleUser';
import { runWith } from '../../../testing/lab/scene';
import { helloFieldInWords } from './helloFields';

it('every field of the sandbox’s hello and of its reply is explained', async () => {
  const log = await runWith(credentialsOf('iam-user'), 'in the page');
  const unexplained = log.flatMap((event) => {
    if ((event.type !== 'sent' && event.type !== 'received') || event.step !== 'hello') return [];
    const kind = event.type === 'sent' ? 'asked' : 'answered';
    const names = Object.keys(readMessage(event.message).body);
    expect(names.length).toBeGreaterThan(2);
    return names.filter((name) => helloFieldInWords(name, kind) === null);
  });
  expect(unexplained).toEqual([]);
});

it('what is a name of every object is no field', () => {
  expect(helloFieldInWords('constructor', 'answered')).toBeNull();
});
