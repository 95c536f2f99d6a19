import { describe, expect, it } from 'vitest';
import { judgedProof, temporaryKey } from '../../../testing/findings/judgedProof';
import { loginFindingInWords } from '../../../words/en/findings/login';

describe('the account', () => {
  it.each([
    ['ASIAY34FZKBOKMUTVV7A', 'The letters of the key name the account 609629065308.'],
    ['ASIAQNZGKIQY56JQ7WML', 'The letters of the key name the account 029608264753.'],
    [
      'AKIAIOSFODNN7EXAMPLE',
      'The letters of the key would name the account 581039954779, but a key of this age holds none.',
    ],
  ])('in %s', (keyId, text) => {
    const { passed } = judgedProof({ ...temporaryKey, keyId });
    expect(
      passed.filter(({ code }) => code === 'key-id-account').map((check) => loginFindingInWords(check).says),
    ).toEqual([text]);
  });

  it('is not told of a key that is none of AWS’s', () => {
    expect(judgedProof({ keyId: 'MYKEYMYKEYMYKEYMYKEY' }).passed.map(({ code }) => code)).not.toContain(
      'key-id-account',
    );
  });
});
