import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { predictor } from '../../core/mistakes/prediction/predictor';
import type { Objector, RunPrediction } from '../../core/mistakes/prediction/prediction';
import { mistakeIds } from '../../core/mistakes/table/mistakes';
import { serverModeIds } from '../../core/mongodbAws/server/modes';
import { mistakeWords, obstacleWords } from './mistakes';
import { becauseOf } from './predictions';

const begins: Readonly<Record<Objector, string>> = {
  client: 'The client: ',
  server: 'The server: ',
  sts: 'STS: ',
  nobody: 'Nobody: ',
};

describe('the words of a mistake', () => {
  it.each(mistakeIds)('%s: one sentence says what is wrong', (id) => {
    expect(mistakeWords[id].description).toMatch(/^[A-Z].*\.$|^saslStart .*\.$|^hello .*\.$/);
  });

  it.each(mistakeIds)('%s: who objects is who is named, at every server', async (id) => {
    const { run } = predictor(Sha256);
    for (const mode of serverModeIds) {
      const context = { mode, temporary: true, secretHasPlus: true };
      const predicted = await run([{ id }], context, null);
      const because = becauseOf(predicted, [{ id }]);
      expect(because.startsWith(begins[predicted.by]), because).toBe(true);
      expect(because).toMatch(/\.$/);
    }
  });

  it.each(Object.entries(obstacleWords))('%s: a sentence says why it cannot be made', (_id, words) => {
    expect(words).toMatch(/^[A-Z].*\.$/);
  });
});

describe('a prediction in words', () => {
  const sts: RunPrediction = { by: 'sts', at: 'verdict', causes: [], hidden: [] };

  it.each<[string, RunPrediction, string]>([
    ['nothing', { ...sts, by: 'nobody' }, 'Nothing is broken.'],
    [
      'no database user',
      { ...sts, by: 'server' },
      'The server: STS accepts, but the database has no user of that name.',
    ],
    ['a wrong secret', { ...sts, check: 'signature' }, 'STS: the secret access key is not this key’s.'],
    [
      'a token that ran out',
      { ...sts, check: 'session-token', code: 'ExpiredToken', token: { sent: true, needed: true } },
      'STS: the session token has expired.',
    ],
    [
      'a token that is missing',
      { ...sts, check: 'session-token', token: { sent: false, needed: true } },
      'STS: this key needs its session token.',
    ],
    [
      'two mistakes with the token',
      {
        ...sts,
        check: 'session-token',
        token: { sent: false, needed: true },
        causes: ['token-stale', 'token-dropped'],
      },
      'STS: the signature is right, but this key needs its session token.',
    ],
    [
      'a token too many',
      { ...sts, check: 'session-token', token: { sent: true, needed: false }, causes: ['token-stale'] },
      'STS: the signature is right, but a long-term key has no session token.',
    ],
    [
      'two mistakes with the secret',
      { ...sts, check: 'signature', causes: ['secret-newline', 'secret-quotes'] },
      'STS: the signature is not the one that it computes, since your key has a line feed too many and your key has two quotes too many.',
    ],
    [
      'more mistakes than a sentence holds',
      {
        ...sts,
        check: 'signature',
        causes: ['secret-newline', 'flag-y', 'nonce-byte', 'host-port', 'body', 'blank-line'],
      },
      'STS: the signature is not the one that it computes, since your key has a line feed too many, the server sends on the flag that saslStart had, the server sends on the nonce that it issued itself and for 3 more reasons.',
    ],
    [
      'two mistakes with the scope',
      { ...sts, check: 'scope', causes: ['scope-region', 'scope-service'] },
      'STS: the credential scope has another region and service than this request needs. In this sandbox that comes before it looks at the key.',
    ],
    [
      'a clock ahead',
      { ...sts, check: 'not-future', causes: ['clock'] },
      'STS: in this sandbox a signature more than 15 minutes ahead is not yet current.',
    ],
  ])('%s', (_what, predicted, words) => {
    expect(
      becauseOf(
        predicted,
        predicted.causes.map((id) => ({ id })),
      ),
    ).toBe(words);
  });
});
