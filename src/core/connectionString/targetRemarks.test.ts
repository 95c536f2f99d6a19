import { describe, expect, it } from 'vitest';
import { targetRemarksOf } from './targetRemarks';
import { targetRemarkInWords } from '../../words/en/notices';

describe('what drivers make of a target otherwise', () => {
  it.each([
    ['mongodb://h/', /by SCRAM, or not at all/, 'auth-mechanism-missing'],
    ['mongodb+srv://c.example.net/?tls=true', /Without authMechanism/, 'auth-mechanism-missing'],
    ['mongodb://h/?authMechanism=mongodb-aws', /Rust and Java refuse .* PyMongo/, 'auth-mechanism-case'],
    ['mongodb://h/?authMechanism=MONGODB-Amazon', /another mechanism/, 'auth-mechanism-other'],
    ['mongodb://h/?authMechanism=SCRAM-SHA-256', /another mechanism/, 'auth-mechanism-other'],
    ['mongodb://h/?authMechanism=', /Node\.js refuses/, 'auth-mechanism-empty'],
  ])('in %s is said, and that this page speaks MONGODB-AWS in any case', (text, words, code) => {
    const [remark] = targetRemarksOf(text);
    expect(remark).toMatchObject({ about: 'authMechanism', code });
    const said = remark && targetRemarkInWords(remark);
    expect(said).toMatch(words);
    expect(said).toMatch(/in any case\.$/);
  });

  it('is nothing where the mechanism is named as it is', () => {
    expect(targetRemarksOf('mongodb+srv://c.example.net/?authMechanism=MONGODB-AWS')).toEqual([]);
  });

  it('has the options that are ignored for their value', () => {
    const text = 'mongodb://h/?authMechanism=MONGODB-AWS&directConnection=invalid';
    const remarks = targetRemarksOf(text);
    expect(remarks).toMatchObject([{ code: 'option-ignored', about: 'directConnection', withoutTls: false }]);
    expect(remarks.map(targetRemarkInWords)).toEqual([expect.stringContaining('neither true nor false')]);
  });

  it('is nothing for what is no connection string', () => {
    expect(targetRemarksOf('')).toEqual([]);
    expect(targetRemarksOf('mongodb://a b/')).toEqual([]);
  });
});
