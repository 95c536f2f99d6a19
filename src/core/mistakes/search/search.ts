import { base64Encode } from '../../bytes/base64';
import { commonStart } from '../../bytes/compareText';
import { unreachable } from '../../fault/fault';
import { hexEncode } from '../../bytes/hex';
import type { Secret } from '../../credentials/secret';
import { stsBody } from '../../mongodbAws/constants';
import { stsRequestFor } from '../../mongodbAws/stsRequest';
import { readAuthorization, scopeOf, splitCredential } from '../../sigv4/authorization';
import type { HashConstructor } from '../../sigv4/hash';
import type { Candidate, SigningFault } from './candidate';
import { candidatesFor } from './candidates';
import { differencesOf, type SearchDifference } from './difference';
import { Kitchen, type Recipe, type RecipeTexts } from './recipe';
import { urlSafe } from './urlSafe';

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
      readonly faults: readonly SigningFault[];
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
  const right = rightRecipe(input.amzDate, sent, listed, scopeOf(parts), secret);
  const kitchen = new Kitchen(Sha256);
  const cook = async (recipe: Recipe): Promise<{ texts: RecipeTexts; written: string }> => {
    const texts = await kitchen.texts(recipe);
    return { texts, written: written(await kitchen.sign(recipe, texts.stringToSign), recipe) };
  };
  const sts = await cook(right);
  if (sts.written === signature) return { kind: 'match', sts: sts.texts };
  const signatureAt = commonStart(sts.written, signature) + 1;
  let tried = 0;
  const request = {
    stsHost: input.stsHost,
    amzDate: input.amzDate,
    accessKeyId: parts.accessKeyId,
    listed,
    sent,
    payloadHash: await kitchen.hash(stsBody),
    secretLength: secret.length,
  };
  for (const candidates of candidatesFor(request)) {
    const recipe = applied(candidates, right);
    if (!recipe) continue;
    if (++tried > mostTried) break;
    const { texts, written: candidate } = await cook(recipe);
    if (candidate !== signature) continue;
    return {
      kind: 'found',
      faults: candidates.map(({ change: _change, ...fault }) => fault),
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

/** The recipe by which STS verifies: the server's own request, the headers sorted, the scope as Credential has it. */
function rightRecipe(
  amzDate: string,
  sent: ReadonlyMap<string, string>,
  listed: readonly string[],
  scope: readonly string[],
  secret: Secret,
): Recipe {
  const sorted = [...listed].sort();
  return {
    secret: secret.reveal(),
    method: 'POST',
    path: '/',
    query: '',
    headers: sorted.map((name) => [name, (sent.get(name) ?? '').trim().replace(/ +/g, ' ')]),
    colon: ':',
    headerEnd: '\n',
    blankLines: 1,
    signedHeaders: sorted,
    listSeparator: ';',
    listLine: true,
    body: stsBody,
    payloadDigest: 'hex',
    payloadHash: null,
    payloadLine: true,
    canonicalStart: '',
    canonicalEnd: '',
    lineEnd: '\n',
    algorithm: 'AWS4-HMAC-SHA256',
    dateLine: amzDate,
    scopeLine: scope.join('/'),
    digest: 'hex',
    stringLineEnd: '\n',
    stringEnd: '',
    signed: 'text',
    keyScope: scope,
    keyPrefix: 'AWS4',
    chain: 'bytes',
    writing: 'hex',
  };
}

/** All changes one after the other; null where one of them changes nothing. */
function applied(candidates: readonly Candidate[], recipe: Recipe): Recipe | null {
  return candidates.reduce<Recipe | null>((so, { change }) => so && change(so), recipe);
}

function written(signature: Uint8Array, { writing }: Recipe): string {
  switch (writing) {
    case 'hex':
      return hexEncode(signature);
    case 'upper-hex':
      return hexEncode(signature).toUpperCase();
    case 'base64':
      return base64Encode(signature);
    case 'base64-url':
      return urlSafe(base64Encode(signature));
    default:
      return unreachable(writing);
  }
}
