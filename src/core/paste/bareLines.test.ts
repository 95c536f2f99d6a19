import { expect, it } from 'vitest';
import { made } from '../../testing/pastes/readSets';
import { readPaste } from './readPaste';

const { id, secret } = made;

it('an ARN in a line of its own is theirs, and no secret', () => {
  const read = readPaste(`arn:aws:sts::123456789012:assumed-role/app/i-0abc\n${id}\n${secret}`);
  expect(read).toMatchObject({
    sets: [{ arn: 'arn:aws:sts::123456789012:assumed-role/app/i-0abc', accessKeyId: { text: id } }],
  });
  expect(read.kind === 'credentials' && read.sets[0]?.secretAccessKey?.text.reveal()).toBe(secret);
});

it('a token in a line of its own is known by its looks, with its secret or without', () => {
  const token = `IQoJb3JpZ2luX2Vj${'A'.repeat(300)}`;
  for (const lines of [
    [id, token],
    [id, token, secret],
    [token, secret, id],
  ]) {
    const read = readPaste(lines.join('\n'));
    if (read.kind !== 'credentials') throw new Error(read.kind);
    const [set] = read.sets;
    expect(set?.accessKeyId?.text).toBe(id);
    expect(set?.sessionToken?.text.reveal()).toBe(token);
    expect(set?.secretAccessKey?.text.reveal()).toBe(lines.includes(secret) ? secret : undefined);
  }
});
