import { describe, expect, it } from 'vitest';
import { comparedOf, differenceIn } from '../../../testing/findings/comparedOf';
import { ownInput, ownObserved, ownRecipe, ownSecret, writtenBy } from '../../../testing/findings/ownLogin';
import { candidatesFor } from '../../mistakes/search/candidates';

const right = writtenBy(ownRecipe);

describe('every known mistake', () => {
  /** Of a mistake that is made in many ways, some. */
  const mostWays = 3;
  const all = candidatesFor(ownObserved.request).texts;
  const ways = all.filter(
    ({ mistake }, i) => all.slice(0, i).filter((one) => one.mistake.id === mistake.id).length < mostWays,
  );
  const texts = ways.flatMap(({ mistake, change }) => {
    const recipe = change(ownRecipe);
    return recipe ? [{ mistake, written: writtenBy(recipe), recipe }] : [];
  });

  it('in a canonical request is named, or another that writes the same', () => {
    for (const { written, mistake } of texts) {
      if (written.canonicalRequest.equals(right.canonicalRequest)) continue;
      const { canonicalRequest } = written;
      const difference = differenceIn(comparedOf('canonical-request', { canonicalRequest }));
      expect(difference.mistake, mistake.id).not.toBeNull();
    }
  });

  it('in a string to sign alone is named, and what follows from a wrong request is no mistake of its own', () => {
    for (const { written, mistake } of texts) {
      const { canonicalRequest, stringToSign } = written;
      if (stringToSign === right.stringToSign) continue;
      if (canonicalRequest.equals(right.canonicalRequest)) {
        const difference = differenceIn(comparedOf('string-to-sign', { canonicalRequest, stringToSign }));
        expect(difference.mistake, mistake.id).not.toBeNull();
      } else if (
        stringToSign.slice(0, 90) === right.stringToSign.slice(0, 90) &&
        !/both|line-ends/.test(mistake.id)
      ) {
        expect(comparedOf('string-to-sign', { canonicalRequest, stringToSign }).verdict).toBe('follows');
      }
    }
  });

  it('in the derivation of the key is named by the secret, and nothing of the key is told', () => {
    for (const { written, recipe, mistake } of texts) {
      const { signingKey } = written;
      if (signingKey.equals(right.signingKey) || signingKey.length !== 64 || recipe.keyScope.length === 0)
        continue;
      const one = comparedOf('signing-key', { signingKey }, ownInput, ownSecret);
      expect(one, mistake.id).toMatchObject({ verdict: 'differs' });
      expect('mistake' in one && one.mistake, mistake.id).not.toBeNull();
      expect(JSON.stringify(one)).not.toContain(signingKey.reveal());
    }
  });
});
