import { expect, it } from 'vitest';
import { descentAt } from './descentAt';
import { stepIds } from './steps';
import { valueNames, values } from './values';

it('the server nonce goes from its maker past no step to the canonical request', () => {
  const way = stepIds.map((step) => descentAt('serverNonce', step)).filter((place) => place !== null);
  expect(way).toEqual(['maker', 'user', 'last']);
});

it('the access key ID passes the steps that do not use it', () => {
  expect(descentAt('accessKeyId', 'credentials')).toBe('maker');
  expect(descentAt('accessKeyId', 'hello')).toBe('passed');
  expect(descentAt('accessKeyId', 'signature')).toBe('user');
  expect(descentAt('accessKeyId', 'sts')).toBe('last');
  expect(descentAt('accessKeyId', 'verdict')).toBeNull();
});

it('every value has one maker, one last user, and its line is whole between them', () => {
  for (const name of valueNames) {
    const way = stepIds.map((step) => descentAt(name, step));
    const line = way.slice(way.indexOf('maker'), way.indexOf('last') + 1);
    expect([line[0], line.at(-1)], name).toEqual(['maker', 'last']);
    expect(line, name).not.toContain(null);
    expect(way.filter((place) => place === 'user' || place === 'last').length, name).toBe(
      values[name].usedBy.length,
    );
  }
});
