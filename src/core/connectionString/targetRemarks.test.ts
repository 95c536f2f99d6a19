import { describe, expect, it } from 'vitest';
import { targetRemarksOf } from './targetRemarks';

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
    expect(remark?.text).toMatch(words);
    expect(remark?.text).toMatch(/in any case\.$/);
  });

  it('is nothing where the mechanism is named as it is', () => {
    expect(targetRemarksOf('mongodb+srv://c.example.net/?authMechanism=MONGODB-AWS')).toEqual([]);
  });

  it('has the options that are ignored for their value', () => {
    const text = 'mongodb://h/?authMechanism=MONGODB-AWS&directConnection=invalid';
    expect(targetRemarksOf(text)).toEqual([
      {
        code: 'option-ignored',
        about: 'directConnection',
        text: expect.stringContaining('neither true nor false'),
      },
    ]);
  });

  it('is nothing for what is no connection string', () => {
    expect(targetRemarksOf('')).toEqual([]);
    expect(targetRemarksOf('mongodb://a b/')).toEqual([]);
  });
});
