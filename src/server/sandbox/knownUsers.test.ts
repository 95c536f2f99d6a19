import { expect, it } from 'vitest';
import { builtInUsers } from '../../core/sts/builtInUsers';
import { KnownUsers } from './knownUsers';

it('sessions that were issued are bounded in number, and those who were there from the start stay', () => {
  const known = new KnownUsers(builtInUsers());
  const [ada] = builtInUsers();
  if (!ada) throw new Error('nobody');
  for (let i = 0; i < 1_500; i++) known.add({ ...ada, accessKeyId: `ASIA${i}` });
  expect(known.all).toHaveLength(builtInUsers().length + 1_000);
  expect(known.all[0]?.accessKeyId).toBe(ada.accessKeyId);
  expect(known.all.at(-1)?.accessKeyId).toBe('ASIA1499');
});
