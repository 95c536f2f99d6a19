import { Secret } from '../../credentials/secret';
import { hashedNow } from '../../mistakes/search/hashedNow';
import type { Observed } from '../../mistakes/search/observed';
import { textsOf } from '../../sigv4/recipeTexts';
import type { Knowledge } from '../knowledge';
import type { OwnTexts } from '../seen';
import { comparedString } from './comparedString';
import type { ComparedText, OwnComparison } from './comparedOwn';
import { comparedKey, comparedSignature } from './comparedValues';
import { sha256Hex } from './sha256Hex';
import { requestLines } from './lineKind';
import { differenceOf } from './differenceOf';
import { ownRequest, type OwnRequest } from './ownRequest';
import { placeOf } from './placeOf';
import { mistakeThat } from './mistakeThat';

/** It is judged and shown of the same knowledge. */
const compared = new WeakMap<Knowledge, OwnComparison | null>();

/**
 * What somebody's own signing wrote down, each text beside the one that STS comes to by what is known of the login (SigV4,
 * "Create a signed AWS API request"; auth.md, "MONGODB-AWS"). What was written is judged as it was brought; what was
 * entered beside it is only computed with. null where nothing of one's own was brought.
 */
export function compareOwn(known: Knowledge): OwnComparison | null {
  const before = compared.get(known);
  if (before !== undefined) return before;
  const now = known.own ? comparedNow(known, known.own) : null;
  compared.set(known, now);
  return now;
}

function comparedNow(known: Knowledge, own: OwnTexts): OwnComparison | null {
  const request = ownRequest(known);
  const canonical = comparedRequest(own, request);
  const before = canonical && { compared: canonical, text: textOf(canonical) };
  const string = own.stringToSign === undefined ? null : comparedString(own, request, before);
  const key = comparedKey(known, request);
  const isKeyRight = key === null || key.verdict === 'right';
  const signature = comparedSignature(known, request, string?.verdict === 'right' && isKeyRight);
  const texts = [canonical, string, key, signature].flatMap((one) => one ?? []);
  if (texts.length === 0) return null;
  const { missing, assumed } = request;
  return { of: isOfLogin(own) ? 'login' : 'other-request', missing, assumed, texts };
}

/** A canonical request without a header of MongoDB's, and nothing else of a login: an SDK's or a CLI's own request. */
function isOfLogin({ canonicalRequest, elsewhere = {} }: OwnTexts): boolean {
  if (!canonicalRequest || elsewhere.serverNonce !== undefined) return true;
  return /x-mongodb-/i.test(canonicalRequest.reveal());
}

function comparedRequest(own: OwnTexts, { observed }: OwnRequest): ComparedText | null {
  const { canonicalRequest } = own;
  if (!canonicalRequest) return null;
  const about = { text: 'canonical-request', own: canonicalRequest } as const;
  if (!observed || !isOfLogin(own)) return { ...about, verdict: 'open' };
  const text = canonicalRequest.reveal();
  const right = rightRequest(observed);
  if (text === right) return { ...about, verdict: 'right' };
  const copied = copiedEnds(own);
  if (copied === 'copied' && withLineFeeds(text) === right)
    return { ...about, verdict: 'right', copied: true };
  const shown = copied === 'copied' ? withLineFeeds(text) : text;
  const place = placeOf(shown, right);
  if (!place) return { ...about, verdict: 'right' };
  const recipe = observed.rightBy(new Secret(''));
  const mistake = mistakeThat(
    (other) => hashedNow(textsOf(other)).canonicalRequest === shown,
    recipe,
    observed,
  );
  const difference = differenceOf({ own: shown, right, place, kinds: requestLines(right), mistake });
  const isOnlyEnds = withLineFeeds(text) === right && copied === 'open';
  return {
    ...about,
    own: new Secret(shown),
    verdict: 'differs',
    right: new Secret(right),
    difference: isOnlyEnds ? { ...difference, perhapsCopied: true } : difference,
  };
}

/** The canonical request as it was signed, as far as can be told. */
function textOf({ own, ...rest }: ComparedText): string {
  const text = own.reveal();
  return rest.verdict === 'right' && rest.copied ? withLineFeeds(text) : text;
}

function rightRequest(observed: Observed): string {
  return hashedNow(textsOf(observed.rightBy(new Secret('')))).canonicalRequest;
}

/** Whether CRLF came into a text by the copying: the hash in the string to sign tells. */
function copiedEnds({ canonicalRequest, stringToSign }: OwnTexts): 'copied' | 'signed' | 'open' {
  const text = canonicalRequest?.reveal() ?? '';
  const hash = stringToSign?.split(/\r?\n/)[3];
  if (hash === sha256Hex(withLineFeeds(text))) return 'copied';
  return hash === sha256Hex(text) ? 'signed' : 'open';
}

function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
