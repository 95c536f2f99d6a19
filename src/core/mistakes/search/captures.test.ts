import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../testing/listener/nameOf';
import { wrongSecrets, type Capture } from '../../../testing/search/captures/capture';
import { captures } from '../../../testing/search/captures/recorded';
import { foundIn } from '../../../testing/search/foundIn';
import { rowsFor } from '../../../testing/search/rowsFor';
import { Secret } from '../../credentials/secret';
import { signatureOf } from '../../sigv4/recipeSignature';
import { textsOf } from '../../sigv4/recipeTexts';
import { hashedNow } from './hashedNow';
import { observedIn, type SearchInput } from './observed';
import { searchNow } from './searchNow';

const right = captures.filter(({ mistake }) => mistake === null);
const wrong = captures.filter(({ mistake }) => mistake !== null);
const patience = { timeout: 300_000 };

function inputOf({ authorization, amzDate, stsHost, serverNonce, sessionToken }: Capture): SearchInput {
  return {
    authorization,
    amzDate,
    stsHost,
    serverNonce,
    gs2CbFlag: 110,
    ...(sessionToken === undefined ? {} : { sessionToken: new Secret(sessionToken) }),
  };
}

describe('what other programs signed', () => {
  it('is by botocore, aws4, AWS’s signer for JavaScript and two drivers, with every wrong secret', () => {
    const programs = [...new Set(captures.map(({ by }) => by))];
    expect(programs.toSorted()).toEqual(['@smithy/signature-v4', 'aws4', 'botocore', 'mongodb', 'mongodb-6']);
    for (const program of programs) {
      const own = wrong.filter(({ by }) => by === program).map(({ mistake }) => mistake);
      expect(own).toEqual(Object.keys(wrongSecrets));
    }
  });

  it.each(right)('verifies by the right secret: $by $version, token $sessionToken', (capture) => {
    const secret = new Secret(capture.secretAccessKey);
    expect(searchNow(inputOf(capture), [secret])).toMatchObject({ kind: 'match' });
  });

  it.each(wrong)('by a wrong secret is told by its name: $by, $mistake', patience, (capture) => {
    const result = searchNow(inputOf(capture), [new Secret(capture.secretAccessKey)]);
    if (result.kind !== 'found') throw new Error(result.kind);
    const named = [result, ...result.equivalents].map(({ mistakes }) => mistakes.map(nameOf).join(' + '));
    expect(named).toContain(capture.mistake);
  });

  it.each(right)(
    'with each mistake of the table in it is told by its name: $by, token $sessionToken',
    patience,
    (capture) => {
      const input = inputOf(capture);
      const secret = new Secret(capture.secretAccessKey);
      const observed = observedIn(input);
      if (!observed) throw new Error('no signature');
      const recipe = observed.rightBy(secret);
      const seed = captures.indexOf(capture);
      // Each row in turn by another of the captures; all of them, for one request, in candidates.test.ts.
      const rows = rowsFor(observed.request).filter((_row, i) => (i + seed) % right.length === 0);
      for (const { mistake, change } of rows) {
        const changed = change(recipe);
        if (!changed) continue;
        const signature = hashedNow(signatureOf(changed, hashedNow(textsOf(changed)).stringToSign));
        const authorization = input.authorization.replace(/Signature=.*$/, `Signature=${signature}`);
        const found = foundIn({ ...input, authorization }, secret, ['rows']);
        expect(
          found.map((mistakes) => mistakes.map(nameOf).join()),
          nameOf(mistake),
        ).toContain(nameOf(mistake));
      }
    },
  );
});
