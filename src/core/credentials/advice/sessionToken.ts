import { blemishesOf } from '../blemishes';
import { looksLikeJwt, looksLikeKeyId, looksLikeSecret, shortestSessionToken } from '../looks';
import { countCharacters, instead, outsideAlphabet, type Remark, type Remarks } from './remarks';

export function adviseToken(text: string): Remarks {
  if (looksLikeKeyId(text)) return instead('This looks like an access key ID.');
  if (looksLikeSecret(text)) return instead('This looks like a secret access key.');
  if (looksLikeJwt(text)) {
    return instead('This looks like a web identity token, which STS exchanges for credentials.');
  }
  if (/^AWS_SESSION_TOKEN[:=]/i.test(text)) {
    return instead('It begins with the name AWS_SESSION_TOKEN. The session token is what follows.');
  }
  const beside: Remark[] = [];
  if (blemishesOf(text).length === 0) beside.push(...outsideAlphabet(text, /[^A-Za-z0-9+/=]/));
  if (text.length < shortestSessionToken) {
    beside.push([
      'note',
      `It has ${countCharacters(text)}; a session token has several hundred. Perhaps it was cut short.`,
    ]);
  }
  return { beside };
}
