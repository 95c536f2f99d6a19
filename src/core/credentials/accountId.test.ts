import { describe, expect, it } from 'vitest';
import { accountIdOf } from './accountId';

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
});
