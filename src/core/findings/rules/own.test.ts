import { describe, expect, it } from 'vitest';
import { eachCode, type Fixtures } from '../../../testing/findings/eachCode';
import { ownInput, ownLogin, ownRecipe, ownSecret, writtenBy } from '../../../testing/findings/ownLogin';
import { Secret } from '../../credentials/secret';
import type { OwnFacts } from '../facts/own';
import { judge } from '../judge';
import type { Knowledge } from '../knowledge';
import { ownRules } from './own';

const right = writtenBy(ownRecipe);
const { canonicalRequest, stringToSign, signingKey, signature } = right;

const request = (change: (right: string) => string): Knowledge =>
  ownLogin({ canonicalRequest: new Secret(change(canonicalRequest.reveal())) });
const nearly = ownLogin(right, ownInput, ownSecret);
const otherNonce = Buffer.alloc(64, 9).toString('base64');
const withoutMongo = (text: string): string =>
  text.replace(/^x-mongodb-.*\n/gm, '').replace(/;x-mongodb-[\w-]+/g, '');

const fixtures: Fixtures<OwnFacts> = {
  'own-request-differs': { fires: request((text) => text.replace('\n\n', '\n')), nearly },
  'own-string-differs': {
    fires: ownLogin({ canonicalRequest, stringToSign: stringToSign.replace('/aws4_request', '') }),
    // Right for the request before it, which is not.
    nearly: ownLogin(writtenBy({ ...ownRecipe, query: null })),
  },
  'own-of-another-login': {
    fires: request((text) => text.replace(/(server-nonce:).*/, `$1${otherNonce}`)),
    nearly: request((text) => text.replace(/(server-nonce:.*)=/, '$1')),
  },
  'own-line-ends': {
    fires: request((text) => text.replaceAll('\n', '\r\n')),
    nearly: ownLogin({
      canonicalRequest: new Secret(canonicalRequest.reveal().replaceAll('\n', '\r\n')),
      stringToSign,
    }),
  },
  'own-key-wrong': {
    fires: ownLogin({ signingKey: new Secret('0f'.repeat(32)) }, ownInput, ownSecret),
    nearly: ownLogin({ signingKey: new Secret('0f'.repeat(32)) }),
  },
  'own-signature-wrong': {
    fires: ownLogin({ stringToSign, signingKey, signature: signature.toUpperCase() }),
    nearly: ownLogin({ stringToSign, signature: signature.toUpperCase() }),
  },
  'own-other-request': {
    fires: ownLogin({ canonicalRequest: new Secret(withoutMongo(canonicalRequest.reveal())) }, {}),
    nearly: ownLogin({ canonicalRequest: new Secret(withoutMongo(canonicalRequest.reveal())) }),
  },
  'own-texts-right': { fires: nearly, nearly: request((text) => text.replace('POST', 'GET')) },
};

describe('texts of one’s own', () => eachCode(ownRules, fixtures));

it('a right signer’s texts accuse nothing', () => {
  expect(judge(nearly, ownRules).findings).toEqual([]);
});

it('no fact holds the session token, the key or the secret', () => {
  const secrets = [ownInput.sessionToken, ownSecret, signingKey].map((one) => one?.reveal() ?? '');
  for (const { fires } of Object.values(fixtures)) {
    const told = JSON.stringify(judge(fires, ownRules));
    for (const secret of secrets) expect(told).not.toContain(secret);
  }
});
