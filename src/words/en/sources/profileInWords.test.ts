import { describe, expect, it } from 'vitest';
import { profileInWords } from './profileInWords';

describe('a profile', () => {
  it('says whether the program of credential_process was run', () => {
    expect(profileInWords({ way: 'process' }, false)).toBe(
      'Here the profile default, by a program, which credential_process names. It was not run.',
    );
    expect(profileInWords({ way: 'process', named: true }, true)).toBe(
      'Here the profile that AWS_PROFILE names, by a program, which credential_process names. It was run.',
    );
  });

  it('is missed where AWS_PROFILE names it, and else not', () => {
    expect(profileInWords({ way: null, named: true }, false)).toBe(
      'The files have no credentials for the profile that AWS_PROFILE names.',
    );
    expect(profileInWords({ way: null }, false)).toBe('');
  });
});
