import { describe, expect, it } from 'vitest';
import type { SecretOwner } from '../../../core/mistakes/search/secretOwner';
import type { SearchResult } from '../../../core/mistakes/search/result';
import { whoSigned } from './whoSigned';

const dev: SecretOwner = { from: 'credentials', label: 'dev', accessKeyId: 'AKIADEV', order: 1 };
const prod: SecretOwner = { from: 'credentials', label: 'prod', accessKeyId: 'AKIAPROD', order: 2 };
const field: SecretOwner = { from: 'field' };
/** Of the result the words need its kind and its secret alone. */
const of = (kind: SearchResult['kind'], secret = 0): SearchResult => ({ kind, secret }) as SearchResult;

describe('which of several secrets signed', () => {
  it('is told by profile', () => {
    expect(whoSigned(of('match', 1), [dev, prod], 'AKIAPROD')).toBe('Signed with the secret of prod.');
    expect(whoSigned(of('found', 0), [field, prod], 'AKIAPROD')).toBe(
      'Signed with the secret of the field “Secret access key”, and a mistake.',
    );
  });

  it('is none, by name', () => {
    expect(whoSigned(of('not-found'), [dev, prod], 'AKIAPROD')).toBe(
      'None of these 2 secrets signed it: dev, prod.',
    );
  });

  it('is not said of one alone', () => {
    expect(whoSigned(of('match'), [field], 'AKIAPROD')).toBeNull();
    expect(whoSigned(of('match'), [prod], 'AKIAPROD')).toBeNull();
    expect(whoSigned(of('not-found'), [prod], 'AKIAPROD')).toBeNull();
    expect(whoSigned(of('unreadable'), [dev, prod], '')).toBeNull();
  });

  it('tells that the secret is of another key than the login names', () => {
    expect(whoSigned(of('match', 1), [dev, prod], 'AKIADEV')).toContain(
      'names the key AKIADEV, and this secret stands beside AKIAPROD',
    );
    expect(whoSigned(of('match'), [prod], 'AKIADEV')).toContain('another key’s secret');
    expect(whoSigned(of('match', 1), [dev, prod], '')).toBe('Signed with the secret of prod.');
  });
});
