import { expect, it } from 'vitest';
import { firstUncovered } from '../bytes/field';
import { utf8Encode } from '../bytes/utf8';
import { lineFields } from './lineFields';

const told = (...lines: Parameters<typeof lineFields>[0]) =>
  lineFields(lines).map(({ path, part, offset, length }) => `${path.join('.')} ${part} ${offset}+${length}`);

it('takes a header apart at its first colon, and counts in bytes', () => {
  expect(told({ name: 'host', text: 'host:münchen:1', as: 'header' }, { name: 'end', text: '' })).toEqual([
    'host name 0+4',
    'host colon 4+1',
    'host value 5+10',
    'host line feed 15+1',
  ]);
});

it('takes a form apart into its pairs', () => {
  expect(told({ name: 'body', text: 'Action=Get&Version=', as: 'form' })).toEqual([
    'body.Action name 0+6',
    'body.Action equals sign 6+1',
    'body.Action value 7+3',
    'body ampersand 10+1',
    'body.Version name 11+7',
    'body.Version equals sign 18+1',
  ]);
});

it('names every byte once, whatever stands in the lines', () => {
  const lines = [
    { name: 'a', text: 'no colon', as: 'header' },
    { name: 'b', text: ':', as: 'header' },
    { name: 'c', text: '', as: 'form' },
    { name: 'd', text: '&&=&x', as: 'form' },
    { name: 'e', text: 'plain: text' },
  ] as const;
  const bytes = utf8Encode(lines.map(({ text }) => text).join('\n'));
  expect(firstUncovered({ bytes, fields: lineFields(lines) })).toBe(-1);
});
