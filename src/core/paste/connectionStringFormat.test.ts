import { describe, expect, test } from 'vitest';
import { locatorOf } from '../bytes/span';
import { readConnectionStringFormat } from './connectionStringFormat';
import { readWords } from '../../testing/pastes/readWords';

const read = (text: string) => readConnectionStringFormat(text, locatorOf(text));
const uri =
  'mongodb+srv://ASIAX:a%2Fb@c.abcde.mongodb.net/?authSource=%24external&authMechanism=MONGODB-AWS&authMechanismProperties=AWS_SESSION_TOKEN:t%3D';
const target = 'mongodb+srv://c.abcde.mongodb.net/?authSource=%24external&authMechanism=MONGODB-AWS';

describe('a pasted connection string', () => {
  test('gives credentials, and the target without them', () => {
    const { sets, target: rest, ignored } = read(uri);
    expect(rest).toBe(target);
    expect(ignored).toEqual([]);
    expect(sets).toHaveLength(1);
    expect(sets[0]?.accessKeyId?.text).toBe('ASIAX');
    expect(sets[0]?.secretAccessKey?.text.reveal()).toBe('a/b');
    expect(sets[0]?.sessionToken?.text.reveal()).toBe('t=');
  });

  test.each([
    ['quotes', `"${uri}"`, 0],
    ['white space', `\n  ${uri}\n`, 0],
    ['a command before it', `mongosh '${uri}'`, 1],
    ['flags after it', `mongosh "${uri}" --quiet`, 2],
    ['another after it', `${uri} mongodb://h`, 1],
  ])('may stand in %s; spans are those of the whole text', (_, text, ignored) => {
    const read1 = read(text);
    expect(read1.target).toBe(target);
    expect(read1.ignored).toHaveLength(ignored);
    const span = read1.sets[0]?.secretAccessKey?.span;
    expect(text.slice(span?.start, span?.end)).toBe('a%2Fb');
  });

  test('gives a target only, where it has no credentials', () => {
    expect(read('mongodb://h')).toMatchObject({ sets: [], target: 'mongodb://h', ignored: [] });
  });

  test.each([
    ['mongodb://h/?authSource=admin', 'authSource'],
    ['mongodb://h/?authMechanism=SCRAM-SHA-256', 'authMechanism'],
    ['mongodb://h/?authSource=', 'An option'],
    ['mongodb://h/?tls=maybe', 'tls'],
    ['mongodb://h/?tls=true&ssl=false', 'An option', 22],
    ['mongodb://h/?tls=true&tls=true', 'tls'],
    ['mongodb://h/?authMechanismProperties=SESSION_TOKEN:x', 'A secret among the options', 37],
    ['mongodb://h/?proxyPassword=x', 'A secret among the options'],
    ['mongodb://h/?retryWrites=true', 'retryWrites'],
    ['mongodb://h/?awsSecretAccessKey=x', 'An option of another name'],
  ])('reports what of %s does not fit', (text, what, start = 13) => {
    expect(readWords(read(text)).ignored).toMatchObject([{ what, span: { start } }]);
  });

  test('double-encoded, still has percent signs to point at', () => {
    const [set] = read('mongodb://AKIAX:a%252Fb@h').sets;
    expect(set?.secretAccessKey?.blemishes).toEqual([{ kind: 'percent-encoded', at: 1 }]);
  });

  test('that cannot be read is a fault at its place in the whole text', () => {
    expect(() => read('mongosh mongodb://AKIAX:a/b@h')).toThrow(
      expect.objectContaining({
        code: 'connection-string-invalid',
        facts: expect.objectContaining({ offset: 25 }),
      }),
    );
  });
});
