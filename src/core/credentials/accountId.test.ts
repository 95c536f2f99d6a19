import { describe, expect, it } from 'vitest';
import { accountIdOf, holdsNoAccount } from './accountId';

describe('the account in an access key ID', () => {
  // The ids are published, with their accounts, in the write-ups that found the coding (failures.md, A42).
  it.each([
    ['ASIAY34FZKBOKMUTVV7A', '609629065308'],
    ['ASIAQNZGKIQY56JQ7WML', '029608264753'],
  ])('of %s is %s', (accessKeyId, account) => {
    expect(accountIdOf(accessKeyId)).toBe(account);
  });

  it.each(['', 'AKIA', 'AKIAY34FZKBO', 'AKIAI44QH8DHBEXAMPLE', 'akiay34fzkbokmutvv7a'])(
    'is not there in %j',
    (text) => {
      expect(accountIdOf(text)).toBeNull();
    },
  );

  it.each([
    ['AKIAIOSFODNN7EXAMPLE', true],
    ['ASIAJ44QH7DHBEXAMPLE', true],
    ['ASIAQNZGKIQY56JQ7WML', false],
  ])('is not meant to be there in keys of before 2019: %s, %s', (accessKeyId, old) => {
    expect(holdsNoAccount(accessKeyId)).toBe(old);
  });
});
