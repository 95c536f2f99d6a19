import { commonStart } from '../../bytes/compareText';
import type { Secret } from '../../credentials/secret';
import { stsBody } from '../../mongodbAws/constants';
import { stsRequestFor } from '../../mongodbAws/stsRequest';
import { readAuthorization, scopeOf, splitCredential } from '../../sigv4/authorization';
import type { HashConstructor } from '../../sigv4/hash';
import { candidatesFor, type Candidate } from './candidates';
import { differencesOf, type SearchDifference } from './difference';
import type { FoundMistake } from './found';
import { rightRecipe, type Recipe, type RecipeTexts } from '../../sigv4/recipe';
import { RecipeSigner } from '../../sigv4/recipeSigner';

/** A signed request as it was observed. */
export interface SearchInput {
  readonly authorization: string;
  readonly amzDate: string;
  readonly sessionToken?: Secret;
  /** The text that is signed: base64 of the 64 bytes. */
  readonly serverNonce: string;
  readonly stsHost: string;
  /** The number that saslStart had as `p`. */
  readonly gs2CbFlag: number;
}

/** What comes of recomputing the signature with a secret. Nothing in it tells the secret: places, lengths and sorts of characters only. */
export type SearchResult =
  /** The Authorization header has no whole credential, list of headers or signature. */
  | { readonly kind: 'unreadable' }
  /** The secret is the one that the driver signs with, and the request is put together as STS does it. */
  | { readonly kind: 'match'; readonly sts: RecipeTexts }
  /** One mistake, or two together, that give the observed signature to the byte. */
  | {
      readonly kind: 'found';
      readonly mistakes: readonly FoundMistake[];
      readonly differences: readonly SearchDifference[];
      readonly sts: RecipeTexts;
      readonly driver: RecipeTexts;
      /** The first character, from 1, at which the observed signature is not the right one. */
      readonly signatureAt: number;
    }
  | {
      readonly kind: 'not-found';
      readonly sts: RecipeTexts;
      readonly signatureAt: number;
      /** How many mistakes were tried. */
      readonly tried: number;
    };

/** At most so many recipes are carried out. */
export const mostTried = 1200;

/**
 * Recomputes a signature as STS does. Where it is not the observed one, looks for the mistake that makes it so: every
 * one of a fixed list, in a fixed order, then some of them in pairs. The secret goes no further than the hash.
 */
export async function searchFault(
  input: SearchInput,
  secret: Secret,
  Sha256: HashConstructor,
): Promise<SearchResult> {
  const { credential = '', signedHeaders, signature } = readAuthorization(input.authorization);
  // Without its terminator the scope is still known, and what else is amiss can be told.
  const parts = splitCredential(credential) ?? splitCredential(`${credential}/aws4_request`);
  if (!parts || signedHeaders === undefined || signature === undefined) return { kind: 'unreadable' };
  const listed = signedHeaders.split(';');
  const sent = sentHeaders(input);
  // By which STS verifies: the server's own request, the headers sorted, the scope as Credential has it.
  const right = {
    ...rightRecipe({
      secret,
      method: 'POST',
      path: '/',
      valueOf: (name) => sent.get(name) ?? '',
      names: listed,
      body: stsBody,
      amzDate: input.amzDate,
      scope: scopeOf(parts),
    }),
    listed,
  };
  const signer = new RecipeSigner(Sha256);
  const signedBy = async (recipe: Recipe): Promise<{ texts: RecipeTexts; signature: string }> => {
    const texts = await signer.texts(recipe);
    return { texts, signature: await signer.sign(recipe, texts.stringToSign) };
  };
  const sts = await signedBy(right);
  if (sts.signature === signature) return { kind: 'match', sts: sts.texts };
  const signatureAt = commonStart(sts.signature, signature) + 1;
  let tried = 0;
  const request = {
    stsHost: input.stsHost,
    amzDate: input.amzDate,
    accessKeyId: parts.accessKeyId,
    listed,
    sent,
    payloadHash: await signer.hash(stsBody),
    secretLength: secret.length,
  };
  for (const candidates of candidatesFor(request)) {
    const recipe = applied(candidates, right);
    if (!recipe) continue;
    if (++tried > mostTried) break;
    const { texts, signature: candidate } = await signedBy(recipe);
    if (candidate !== signature) continue;
    return {
      kind: 'found',
      mistakes: candidates.map(({ mistake }) => mistake),
      differences: differencesOf({ recipe: right, texts: sts.texts }, { recipe, texts }),
      sts: sts.texts,
      driver: texts,
      signatureAt,
    };
  }
  return { kind: 'not-found', sts: sts.texts, signatureAt, tried: Math.min(tried, mostTried) };
}

/** The headers that the server sends to STS, and that can be signed. */
function sentHeaders({
  amzDate,
  sessionToken,
  serverNonce,
  stsHost,
  gs2CbFlag,
}: SearchInput): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(stsRequestFor(stsHost, serverNonce, gs2CbFlag).headers),
    ['x-amz-date', amzDate] as const,
    ...(sessionToken ? [['x-amz-security-token', sessionToken.reveal()] as const] : []),
  ]);
}

/** All changes one after the other; null where one of them changes nothing. */
function applied(candidates: readonly Candidate[], recipe: Recipe): Recipe | null {
  return candidates.reduce<Recipe | null>((so, { change }) => so && change(so), recipe);
}
