import { hexDecode, hexEncode } from '../../bytes/hex';
import { Secret } from '../../credentials/secret';
import { hashedNow } from '../../mistakes/search/hashedNow';
import type { Recipe } from '../../sigv4/recipe';
import { signedBytes, signingKeyOf, writtenAs } from '../../sigv4/recipeSignature';
import { readAuthorization } from '../../sigv4/authorization';
import type { Knowledge } from '../knowledge';
import type { ComparedValue } from './comparedOwn';
import { mistakeThat } from './mistakeThat';
import type { OwnRequest } from './ownRequest';

/**
 * Whether a signing key is the one that the entered secret and the scope come to, and if not, which mistake comes to it.
 * The key itself goes nowhere.
 */
export function comparedKey(known: Knowledge, { observed, scope }: OwnRequest): ComparedValue | null {
  const key = known.own?.signingKey?.reveal().toLowerCase();
  if (key === undefined) return null;
  const about = { text: 'signing-key', mistake: null } as const;
  const secret = secretIn(known);
  if (!secret || !scope) return { ...about, verdict: 'open' };
  const recipe = { secret: secret.reveal(), keyPrefix: 'AWS4', keyScope: scope, chain: 'bytes' } as const;
  if (keyBy(recipe) === key) return { ...about, verdict: 'right' };
  const ownScope = known.own?.stringToSign?.split(/\r?\n/)[2]?.split('/') ?? scope;
  if (keyBy({ ...recipe, keyScope: ownScope }) === key) return { ...about, verdict: 'follows' };
  const mistake =
    observed && mistakeThat((other) => keyBy(other) === key, observed.rightBy(secret), observed, true);
  return { ...about, verdict: 'differs', mistake };
}

/**
 * Whether a signature is the one that the key, or else the entered secret, makes of the string to sign that was brought.
 * @param isBeforeRight whether that string and that key are right
 */
export function comparedSignature(
  known: Knowledge,
  request: OwnRequest,
  isBeforeRight: boolean,
): ComparedValue | null {
  const { own, captured = {} } = known;
  const signature = own?.signature ?? readAuthorization(captured.authorization ?? '').signature;
  const text = own?.stringToSign;
  const key = own?.signingKey?.reveal() ?? keyOfSecret(known, request);
  if (!signature || text === undefined || key === null) {
    return own?.signature === undefined ? null : { text: 'signature', verdict: 'open', mistake: null };
  }
  const about = { text: 'signature', mistake: null } as const;
  if (signedBy(asIs, key, text) === signature)
    return { ...about, verdict: isBeforeRight ? 'right' : 'follows' };
  const { observed } = request;
  const mistake =
    observed &&
    mistakeThat(
      (recipe) => signedBy(recipe, key, text) === signature,
      observed.rightBy(new Secret('')),
      observed,
    );
  return { ...about, verdict: 'differs', mistake };
}

type Writing = Pick<Recipe, 'signed' | 'stringEnd' | 'writing'>;

const asIs: Writing = { signed: 'text', stringEnd: '', writing: 'hex' };

/** @param key hex */
function signedBy({ signed, stringEnd, writing }: Writing, key: string, text: string): string {
  return hashedNow(
    (function* () {
      const data = yield* signedBytes({ signed }, text + stringEnd);
      return writtenAs(writing, yield { key: hexDecode(key), data });
    })(),
  );
}

function keyOfSecret(known: Knowledge, { scope }: OwnRequest): string | null {
  const secret = secretIn(known);
  return secret && scope
    ? keyBy({ secret: secret.reveal(), keyPrefix: 'AWS4', keyScope: scope, chain: 'bytes' })
    : null;
}

/** Empty is none. */
function secretIn({ credentials }: Knowledge): Secret | null {
  return credentials && credentials.secretAccessKey.length > 0 ? credentials.secretAccessKey : null;
}

function keyBy(recipe: Pick<Recipe, 'secret' | 'keyPrefix' | 'keyScope' | 'chain'>): string {
  return hexEncode(hashedNow(signingKeyOf(recipe)));
}
