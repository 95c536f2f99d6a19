import { describe, expect, test } from 'vitest';
import { locatorOf } from '../bytes/span';
import { readPaste } from './readPaste';
import { formats } from './table';
import { said } from '../../testing/said';
import { faultOf } from '../fault/fault';

const nameOf = (text: string): string => {
  const pasted = readPaste(text);
  return pasted.kind === 'credentials' ? pasted.format : pasted.kind;
};

describe('where a text could be of several formats', () => {
  test.each([
    [
      'export lines in which a connection string stands',
      'AWS_ACCESS_KEY_ID=I\nURI=mongodb://u:p@h',
      'environment',
    ],
    ['export lines of a script', 'export AWS_ACCESS_KEY_ID="I";\nfoo() { echo "x"; }', 'environment'],
    ['an object of a program', `const x = {\n  accessKeyId: 'I',\n  secretAccessKey: 'S',\n};`, 'source'],
    ['the same without the program', `accessKeyId: 'I'\nsecretAccessKey: 'S'`, 'yaml'],
    ['a list in Compose', 'environment:\n  - AWS_ACCESS_KEY_ID=I', 'compose'],
    ['a settings block inside YAML', 'data: |\n  [default]\n  aws_access_key_id = I', 'ini'],
    ['a TOML file with a section', '[default]\naws_access_key_id = "I"', 'ini'],
    ['the same without one', 'aws_access_key_id = "I"', 'hcl'],
    ['a constant of Python', 'AWS_ACCESS_KEY_ID = "I"', 'environment'],
    ['a constant of JavaScript', 'const AWS_ACCESS_KEY_ID = "I";', 'source'],
    ['mongosh in front of a string', 'mongosh "mongodb://u:p@h/?authMechanism=MONGODB-AWS"', 'mongo-command'],
    [
      'a variable called mongo',
      'const mongo = new MongoClient("mongodb://u:p@h/?authMechanism=MONGODB-AWS");',
      'source',
    ],
    [
      'variables in front of mongosh',
      'AWS_ACCESS_KEY_ID=I AWS_SECRET_ACCESS_KEY=S mongosh "mongodb://h"',
      'environment',
    ],
    ['fish’s set', 'set -gx AWS_ACCESS_KEY_ID I', 'fish'],
    ['Windows’ set', 'set AWS_ACCESS_KEY_ID=I', 'cmd'],
    [
      'curl with its header',
      "curl --aws-sigv4 x --user I:S -H 'Authorization: AWS4-HMAC-SHA256 Credential=x'",
      'curl',
    ],
    [
      'a driver’s error with a connection string',
      'MongoServerError: bad auth at mongodb://u:p@h/',
      'connection-string',
    ],
  ])('%s', (_, text, format) => {
    expect(nameOf(text)).toBe(format);
  });

  test('a format that recognises and finds nothing leaves the text to the next', () => {
    const text = '# AWS_ACCESS_KEY_ID=\nmongodb://u:p@h';
    expect(formats.find(({ recognises }) => recognises(text))?.name).toBe('Environment lines');
    expect(nameOf(text)).toBe('connection-string');
  });

  test('one that breaks does as well, and is told of if no other finds anything', () => {
    const broken = formats.find(({ name }) => name === 'Connection string');
    expect(said(faultOf(() => broken?.read('mongodb://u:a/b@h', locatorOf(''))))).toMatchObject({
      code: 'connection-string-invalid',
      says: expect.stringContaining('Either this /'),
    });
    expect(readPaste('mongodb://u:a/b@h')).toMatchObject({
      kind: 'nothing',
      ignored: [{ what: { named: 'Connection string' } }, {}],
    });
    expect(nameOf(`const c = connect("mongodb://u:a/b@h", { accessKeyId: "I" });`)).toBe('source');
  });
});
