import { expect, it } from 'vitest';
import { stripCredentials } from './connectionString';

it('the @ in the name of a replica set stays', () => {
  const kept = 'mongodb://h:1/?replicaSet=my@replicaset&tls=true';
  expect(stripCredentials(kept).target).toBe(kept);
  expect(stripCredentials('mongodb://AKIA:pw@h:1/?replicaSet=my@replicaset').target).toBe(
    'mongodb://h:1/?replicaSet=my@replicaset',
  );
});

it.each([
  'mongodb://AKIA:a/?replicaSet=b@h/',
  'mongodb://AKIA:a/b@h/?replicaSet=r',
  'mongodb://AKIA:a?b@h/?replicaSet=r@s',
])('no part of a password passes for one: %s', (doubtful) => {
  expect(() => stripCredentials(doubtful)).toThrow(
    expect.objectContaining({ code: 'connection-string-invalid' }),
  );
});
