import { Secret } from '../../credentials/secret';
import { hashedNow } from '../../mistakes/search/hashedNow';
import { textsOf } from '../../sigv4/recipeTexts';
import type { OwnTexts } from '../seen';
import type { ComparedText } from './comparedOwn';
import { differenceOf } from './differenceOf';
import { sha256Hex } from './sha256Hex';
import { stringLines } from './lineKind';
import { mistakeThat } from './mistakeThat';
import type { OwnRequest } from './ownRequest';
import { placeOf } from './placeOf';

/** One's own canonical request, which the string to sign should hold the hash of. */
interface Before {
  readonly compared: ComparedText;
  readonly text: string;
}

/** A string to sign beside the right one: the one that is right for the canonical request before it. */
export function comparedString(
  { stringToSign = '' }: OwnTexts,
  { observed, amzDate, scope }: OwnRequest,
  before: Before | null,
): ComparedText {
  const about = { text: 'string-to-sign', own: new Secret(stringToSign) } as const;
  if (amzDate === null || scope === null) return { ...about, verdict: 'open' };
  const isBeforeRight = before === null || before.compared.verdict === 'right';
  const hash = hashFor({ observed, before, stringToSign });
  const right = ['AWS4-HMAC-SHA256', amzDate, scope.join('/'), hash].join('\n');
  if (stringToSign === right) return { ...about, verdict: isBeforeRight ? 'right' : 'follows' };
  const lineFeeds = stringToSign.replaceAll('\r\n', '\n');
  const place = placeOf(stringToSign, right);
  if (!place) return { ...about, verdict: 'open' };
  const mistake =
    observed && isBeforeRight
      ? mistakeThat(
          (recipe) => hashedNow(textsOf(recipe)).stringToSign === stringToSign,
          observed.rightBy(new Secret('')),
          observed,
        )
      : null;
  const difference = differenceOf({ own: stringToSign, right, place, kinds: stringLines, mistake });
  return {
    ...about,
    verdict: 'differs',
    right: new Secret(right),
    difference: lineFeeds === right ? { ...difference, perhapsCopied: true } : difference,
  };
}

/** The hash of the canonical request that was brought, else of the right one; where neither is known, the one that stands there if it can be one. */
function hashFor({
  observed,
  before,
  stringToSign,
}: Pick<OwnRequest, 'observed'> & {
  readonly before: Before | null;
  readonly stringToSign: string;
}): string {
  if (before) return sha256Hex(before.text);
  if (observed) return sha256Hex(hashedNow(textsOf(observed.rightBy(new Secret('')))).canonicalRequest);
  const told = /[\da-f]{64}$/i.exec(stringToSign)?.[0].toLowerCase();
  return told ?? '';
}
