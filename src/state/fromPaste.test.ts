import { expect, it } from 'vitest';
import { readPaste } from '../core/credentials/formats/readPaste';
import { inputsOfPaste } from './fromPaste';

it('a set changes all fields together, so that no token of another stays behind', () => {
  const pasted = readPaste('[a]\naws_access_key_id=I\n[b]\naws_access_key_id=J\naws_secret_access_key=S');
  const inputs = inputsOfPaste(pasted, 1);
  expect(inputs).toMatchObject({ accessKeyId: 'J', expiration: null });
  expect(inputs.secretAccessKey?.reveal()).toBe('S');
  expect(inputs.sessionToken?.reveal()).toBe('');
  expect(inputs).not.toHaveProperty('target');
});

it('a target is taken with its credentials taken out, and without a set leaves the fields alone', () => {
  expect(inputsOfPaste(readPaste('mongodb://127.0.0.1/'), 0)).toEqual({
    target: 'cluster',
    connectionString: 'mongodb://127.0.0.1/',
  });
});

it.each([
  ['a profile without credentials', '[profile a]\nsso_session = x'],
  ['a web identity token', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'],
  ['evidence', 'bad auth : x'],
  ['anything else', 'hello'],
])('%s changes nothing', (_, text) => {
  expect(inputsOfPaste(readPaste(text), 0)).toEqual({});
});
