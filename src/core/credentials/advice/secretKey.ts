import { blemishesOf } from '../blemishes';
import { looksLikeEncodedSecret, looksLikeKeyId, looksLikeToken, secretAccessKeyLength } from '../looks';
import { countCharacters, instead, outsideAlphabet, type Remark, type Remarks } from './remarks';

/** @param swapped whether this is the access key ID and that is this */
export function adviseSecret(text: string, swapped: boolean): Remarks {
  if (swapped) return instead('This looks like the access key ID: the two fields are swapped.');
  if (looksLikeKeyId(text)) return instead('This looks like an access key ID.');
  if (looksLikeToken(text)) return instead('This looks like a session token.');
  if (looksLikeEncodedSecret(text)) {
    return instead('It has the length of a secret access key in base64, as a Kubernetes Secret has it.');
  }
  const beside: Remark[] = [];
  if (text.endsWith(':')) {
    beside.push([
      'warning',
      'It ends with a colon, as some documentation prints one. No secret access key does.',
    ]);
  } else if (blemishesOf(text).length === 0) beside.push(...outsideAlphabet(text, /[^A-Za-z0-9+/]/));
  if (text.length !== secretAccessKeyLength) {
    beside.push([
      'warning',
      `It has ${countCharacters(text)}; a secret access key of AWS has ${secretAccessKeyLength}.`,
    ]);
  }
  return { beside };
}
