import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { inOneWrite } from './inOneWrite';

it('what is written in one turn leaves in one write, and what comes later in another', async () => {
  const writes: string[][] = [];
  const gone = (chunks: readonly (string | Buffer)[], done: () => void): void => {
    writes.push(chunks.map(String));
    done();
  };
  const socket = new Writable({
    write: (chunk: Buffer, _encoding, done) => gone([chunk], done),
    writev: (chunks, done) =>
      gone(
        chunks.map(({ chunk }) => chunk as Buffer),
        done,
      ),
  });
  const gather = inOneWrite(socket);
  for (const text of ['a', 'b']) {
    gather();
    socket.write(text);
    // What follows by promises alone is the same turn.
    await Promise.resolve();
  }
  expect(writes).toEqual([]);
  await expect.poll(() => writes).toEqual([['a', 'b']]);
  gather();
  socket.write('c');
  await expect.poll(() => writes).toEqual([['a', 'b'], ['c']]);
});
