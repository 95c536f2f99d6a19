import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../testing/listener/nameOf';
import { wrongSecrets, type Capture } from '../../../testing/search/captures/capture';
import { captures } from '../../../testing/search/captures/recorded';
import { foundAmongAll } from '../../../testing/search/foundAmongAll';
import { rowsFor } from '../../../testing/search/rowsFor';
import { Secret } from '../../credentials/secret';
import type { Recipe } from '../../sigv4/recipe';
import { signatureOf } from '../../sigv4/recipeSignature';
import { textsOf } from '../../sigv4/recipeTexts';
import { nonceHeader, otherBytesIn } from '../table/nonce/otherBytes';
import { typingErrorsIn } from '../table/typing/typingErrors';
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
    'with each row, each slip in the secret and a wrong byte of the nonce is told by that name, or by one that gives the same: $by, token $sessionToken',
    patience,
    (capture) => {
      const input = inputOf(capture);
      const secret = new Secret(capture.secretAccessKey);
      const { made, idle } = madeBy(capture, input, secret);
      const signatures = made.map(({ signature }) => signature);
      expect(signatures).not.toContain(observedIn(input)?.signature);
      const found = foundAmongAll(input, secret, ['rows', 'typing', 'nonce'], signatures);
      const untold = made.flatMap(({ name, signature }, i) => {
        const named = (found[i] ?? []).map((mistakes) => mistakes.map(nameOf).join(' + '));
        const unlike = named.filter((other) => other !== name && !areEquivalent(name, other, signature));
        return named.includes(name) && unlike.length === 0 ? [] : [{ name, named }];
      });
      expect(untold).toEqual([]);
      expect(idle.filter((name) => !changesNothing(name, capture))).toEqual([]);
    },
  );
});

/** What the program signs with each mistake in it, and the rows that would change nothing of it. */
function madeBy({ secretAccessKey, serverNonce }: Capture, input: SearchInput, secret: Secret) {
  const observed = observedIn(input);
  if (!observed) throw new Error('no signature');
  const recipe = observed.rightBy(secret);
  const { stringToSign } = hashedNow(textsOf(recipe));
  const signedBy = (changed: Recipe): string =>
    hashedNow(signatureOf(changed, hashedNow(textsOf(changed)).stringToSign));
  const rows = rowsFor(observed.request).map(({ mistake, change }) => ({ mistake, changed: change(recipe) }));
  const slips = typingErrorsIn(secretAccessKey).map(({ error, secret: other }) => ({
    name: nameOf({ id: 'typing', way: error, at: 'credentials' }),
    signature: hashedNow(signatureOf({ ...recipe, secret: other }, stringToSign)),
  }));
  const { nonceAt, wayAt } = otherBytesIn(serverNonce);
  const nonces = Array.from({ length: 64 }, (_, i) => {
    const number = i * 255 + ((i * 67) % 255);
    const headers = recipe.headers.map(
      ([name, text]) => [name, name === nonceHeader ? nonceAt(number) : text] as const,
    );
    const name = nameOf({ id: 'nonce-byte', way: wayAt(number), at: 'request' });
    return { name, signature: signedBy({ ...recipe, headers }) };
  });
  const made = rows.flatMap(({ mistake, changed }) =>
    changed ? [{ name: nameOf(mistake), signature: signedBy(changed) }] : [],
  );
  const idle = rows.flatMap(({ mistake, changed }) => (changed ? [] : [nameOf(mistake)]));
  return { made: [...made, ...slips, ...nonces], idle };
}

/** Rows, and slips, that come to the same bytes for these captures: whoever finds one cannot tell it from the others. */
const equivalents: readonly (readonly string[])[] = [
  ['secret-space-before', 'key-prefix-AWS4 '],
  ['secret-plus-lost', 'typing-lost-30'],
  ['secret-first-upper', 'typing-case-1'],
  ['secret-equals-after', 'typing-added-41'],
  ['key-prefix-AWS4-', 'typing-added-1'],
  ['key-prefix-AWS4_', 'typing-added-1'],
  ['token-not-signed', 'neither-x-amz-security-token'],
  ['token-empty', 'empty-header-x-amz-security-token'],
  ['nonce-line-feed', 'blank-lines'],
  ['request-line-feed', 'payload-hash-hex-line-feed'],
  ['both-line-feed', 'both-hashes-hex-line-feed'],
  ['string-line-feed', 'string-hash-hex-line-feed'],
  ['host-first', 'header-moved-host-content-length-3-1'],
  ['host-first-lines', 'header-moved-lines-host-content-length-3-1'],
  ['host-first-list', 'header-moved-list-host-content-length-3-1'],
  ['token-last', 'header-moved-x-amz-security-token-x-mongodb-server-nonce-5-7'],
  ['token-last-lines', 'header-moved-lines-x-amz-security-token-x-mongodb-server-nonce-5-7'],
  ['token-last-list', 'header-moved-list-x-amz-security-token-x-mongodb-server-nonce-5-7'],
];

function areEquivalent(one: string, other: string, signature: string): boolean {
  if (equivalents.some((same) => same.includes(one) && same.includes(other))) return true;
  // Where base64 has neither + nor /, its URL-safe form is the same text.
  return one.replace('-url', '') === other.replace('-url', '') && !/[+/]/.test(signature);
}

/** Rows that leave what these programs sign as it is: nobody can make such a mistake here. */
function changesNothing(name: string, { sessionToken, stsHost }: Capture): boolean {
  const region = stsHost === 'sts.amazonaws.com' ? 'us-east-1' : 'us-west-2';
  const always = [
    // The secret has no percent sign, no white space, no quotes, and nothing that is not ASCII.
    'secret-percent-decoded',
    'secret-decoded-twice',
    'secret-trimmed',
    'secret-unquoted',
    'secret-space-to-plus',
    'secret-not-ascii',
    // The flag is n, the host in lower case, the headers listed in their order, none of these two among them.
    'flag-y',
    'host-lower',
    'listed-order',
    'listed-order-lines',
    'listed-order-list',
    'extra-header',
    'accept-json',
    'accept-any',
    // It is the region.
    `region-${region}`,
    `line-region-${region}`,
    `key-region-${region}`,
    ...(stsHost === 'sts.amazonaws.com' ? ['host-global'] : []),
    // The token has no space and no percent sign.
    ...(sessionToken === undefined ? [] : ['token-plus', 'token-decoded']),
  ];
  const withoutToken = sessionToken === undefined && name.startsWith('token-');
  return always.includes(name) || withoutToken || name.startsWith('payload-hash-header-');
}
