import { expect, it } from 'vitest';
import { made, readSets } from '../../testing/pastes/readSets';
import { readPaste } from './readPaste';

const { id, secret, token } = made;

it.each([
  ['a row of a table', `${id}\t${secret}\tbad auth : aws sts call has response 403`],
  ['names in another language', `Zugriffsschlüssel-ID: ${id}\nGeheimer Zugriffsschlüssel: ${secret}\n`],
  ['wide punctuation', `アクセスキーID：${id}\nシークレットアクセスキー：${secret}\n`],
  ['prose', `J’utilise la clé ${id}, le mot secret est « ${secret} ».`],
  ['lines with something else', `Production\naccount 1234\n${id}\n${secret}`],
])('one key ID and what can only be its secret are read, and told to be guessed, in %s', (_what, text) => {
  expect(readSets(text).sets).toMatchObject([{ id, secret }]);
  expect(readPaste(text)).toMatchObject({ notes: [{ code: 'by-looks' }] });
});

it('with a token that stands there too', () => {
  expect(readSets(`key ${id} and then ${secret}; last ${token}`).sets).toMatchObject([{ id, secret, token }]);
});

it.each([
  ['two key IDs', `${id} AKIAIOSFODNN7EXAMPLE ${secret}`],
  ['two that may be the secret', `${id} ${secret} ${[...secret].toReversed().join('')}`],
  ['a hash', `${id} da39a3ee5e6b4b0d3255bfef95601890afd80709`],
  ['a path', `${id} node/modules/mongodb/lib/cmap/Connection12`],
  ['no key ID', `the secret may be ${secret}`],
])('nothing is guessed where there is %s', (_what, text) => {
  expect(readPaste(text).kind).toBe('nothing');
});
