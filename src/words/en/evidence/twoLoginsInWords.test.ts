import { describe, expect, it } from 'vitest';
import { comparedFields } from '../../../core/evidence/logins/comparedFields';
import type { ComparedLogins, FieldDifference } from '../../../core/evidence/logins/compareLogins';
import { comparedValueInWords, isVerbatim, loginNames, twoLoginsInWords } from './twoLoginsInWords';

const region: FieldDifference = {
  field: 'region',
  other: 'us-east-1',
  judged: 'eu-west-1',
  at: 1,
  decisive: true,
};
const of = (change: Partial<ComparedLogins>): ComparedLogins => ({
  outcomes: { other: 'accepted', judged: 'refused' },
  differences: [region],
  same: [],
  isOne: false,
  ...change,
});

describe('two logins, compared, in words', () => {
  it('say the first difference that can matter', () => {
    expect(twoLoginsInWords(of({}))).toBe(
      'The first difference that can matter: region in the scope. The region has to be that of the STS host.',
    );
    expect(twoLoginsInWords(of({ differences: [{ ...region, field: 'stsHost' }] }))).toContain(': STS host.');
  });

  it('say what is left where nothing decisive differs, and that one login was brought twice', () => {
    const signature = { ...region, field: 'signature', decisive: false } as const;
    expect(twoLoginsInWords(of({ differences: [signature] }))).toContain('the secret');
    expect(twoLoginsInWords(of({ differences: [], isOne: true }))).toContain('brought twice');
  });

  it('are called by how they went, and else by their order', () => {
    expect(loginNames(of({}))).toEqual({
      other: 'the one that was let in',
      judged: 'the one that was refused',
    });
    expect(loginNames(of({ outcomes: { other: 'unknown', judged: 'unknown' } }))).toEqual({
      other: 'the second',
      judged: 'the first',
    });
  });

  it('hide no value but those that are lengths and answers', () => {
    expect(comparedFields.filter((field) => !isVerbatim(field))).toEqual([
      'clientNonceLength',
      'hasToken',
      'day',
      'token',
    ]);
    expect(comparedValueInWords({ field: 'token' }, '1024')).toBe('1024 characters, hidden');
  });
});
