import { blemishesOf } from '../blemishes';
import { credentialKind } from '../credentialKind';
import { keyPrefixMeaning } from '../keyPrefixes';
import { accessKeyIdLength, looksLikeEncodedKeyId, looksLikeSecret, looksLikeToken } from '../looks';
import { isExampleId } from './placeholders';
import { countCharacters, instead, type Remark, type Remarks } from './remarks';

/**
 * @param swapped whether this is the secret access key and that is this
 * @param judge who will judge it, where that is known
 */
export function adviseKeyId(text: string, swapped: boolean, judge: 'aws' | 'sandbox' | undefined): Remarks {
  if (swapped) return instead('This looks like the secret access key: the two fields are swapped.');
  if (looksLikeSecret(text)) return instead('This looks like a secret access key.');
  if (looksLikeToken(text)) return instead('This looks like a session token.');
  if (looksLikeEncodedKeyId(text)) {
    return instead('This looks like an access key ID in base64, as a Kubernetes Secret has it.');
  }
  if (isExampleId(text)) {
    const sentence = 'An example key; no AWS account has it.';
    return { beside: judge ? [[judge === 'aws' ? 'error' : 'note', sentence]] : [] };
  }
  const meaning = keyPrefixMeaning(text);
  if (meaning && !meaning.signs) {
    return instead(
      `${text.slice(0, 4)} begins the unique ID of ${meaning.owner}. An access key ID begins with AKIA or ASIA.`,
    );
  }
  return { beside: adviseShape(text) };
}

function adviseShape(text: string): readonly Remark[] {
  if (/^a[ks]ia[a-z0-9]+$/i.test(text) && text !== text.toUpperCase()) {
    return [['warning', 'An access key ID of AWS has no small letters.']];
  }
  if (blemishesOf(text).length > 0) return [];
  if (credentialKind(text) === 'unknown') {
    return [['note', 'An access key ID of AWS begins with AKIA or ASIA.']];
  }
  if (text.length !== accessKeyIdLength) {
    return [
      ['warning', `It has ${countCharacters(text)}; an access key ID of AWS has ${accessKeyIdLength}.`],
    ];
  }
  const odd = text.search(/[^A-Z2-7]/);
  if (odd < 0) return [];
  return /[^A-Z0-9]/.test(text)
    ? [['warning', 'An access key ID of AWS is 20 capital letters and digits.']]
    : [['note', `AWS’s IDs have no 0, 1, 8 or 9, as is character ${odd + 1}: perhaps a letter was misread.`]];
}
