import { describe, expect, it } from 'vitest';
import type { ComparedLogins } from '../../../core/evidence/logins/compareLogins';
import type { SearchResult } from '../../../core/mistakes/search/result';
import { twoLoginsInWords } from './twoLoginsInWords';
import { bothSigned, isOneSecret, signedInWords } from './twoSignaturesInWords';

const texts = { sts: {}, driver: {} } as unknown as Extract<SearchResult, { readonly kind: 'found' }>;
const match = (secret = 0): SearchResult => ({ kind: 'match', secret, sts: texts.sts });
const notFound = { kind: 'not-found', tried: 9, depth: 'known', signatureAt: 1, sts: texts.sts } as const;
const found: SearchResult = {
  ...texts,
  kind: 'found',
  secret: 0,
  mistakes: [{ id: 'scope-region', way: 'eu-west-1' } as never],
  equivalents: [],
  differences: [],
  signatureAt: 1,
};
const compared: ComparedLogins = {
  outcomes: { other: 'accepted', judged: 'refused' },
  differences: [],
  same: ['accessKeyId'],
  isOne: false,
};
const field = [{ from: 'field' }] as const;

describe('two signatures by the secret that is given', () => {
  it('of one secret, both right, rule the secret out, and show whose it is', () => {
    const both = { other: match(), judged: match() };
    expect(bothSigned(compared, both)).toMatch(
      /the secret is not the difference\. The one that was let in .* secret of this key, if that server asked STS/,
    );
    expect(isOneSecret(both)).toBe(true);
    expect(twoLoginsInWords({ ...compared, differences: [] }, true)).not.toContain('the secret,');
  });

  it('tell nothing of the key where the two name different ones', () => {
    const both = { other: match(), judged: match() };
    expect(bothSigned({ ...compared, same: [] }, both)).not.toContain('this key');
  });

  it('of two secrets are both right', () => {
    expect(bothSigned(compared, { other: match(0), judged: match(1) })).toContain('a secret of its own');
    expect(isOneSecret({ other: match(0), judged: match(1) })).toBe(false);
  });

  it('of which one has a mistake say in which it is', () => {
    expect(bothSigned(compared, { other: match(), judged: found })).toContain(
      'The mistake is in the one that was refused alone.',
    );
  });

  it('of which one is explained by nothing never call the secret the cause for certain', () => {
    expect(bothSigned(compared, { other: match(), judged: notFound })).toMatch(
      /What signed the one that was let in did not sign the other: another secret, or a mistake that is not known here/,
    );
    expect(bothSigned(compared, { other: notFound, judged: notFound })).toBeNull();
  });

  it('are told one by one, while one is still checked as well', () => {
    expect(signedInWords(match(), field)).toBe('signed with this secret, and put together right');
    expect(signedInWords(match(1), [{ from: 'field' }, { from: 'credentials', label: 'prod' }])).toContain(
      'the secret of prod',
    );
    expect(signedInWords('running', field)).toBe('is being checked');
    expect(signedInWords(null, field)).toContain('not whole');
    expect(bothSigned(compared, { other: 'running', judged: match() })).toBeNull();
  });
});
