import type { OwnFacts } from '../../../core/findings/facts/own';
import type { OwnDifference, OwnText } from '../../../core/findings/own/comparedOwn';
import type { FoundMistake } from '../../../core/mistakes/search/found';
import { listed } from '../listed';
import { soughtWords } from '../signing/soughtWords';
import type { FindingWords, WordsByCode } from './findingWords';
import { compareSecrets } from './pageAdvice';
import { ownDifferenceInWords } from './ownDifferenceInWords';
import { ownPartNames, ownTextNames } from './ownNames';

const otherLogin = 'Take all texts from one try to log in: nonce and date are others each time';

export const ownWords: WordsByCode<keyof OwnFacts> = {
  'own-request-differs': (difference) => differs('canonical-request', difference),
  'own-string-differs': (difference) => differs('string-to-sign', difference),
  'own-of-another-login': (difference) => ({
    says: `Your signer’s text first differs from the right one at ${at(difference)}: ${lowered(ownDifferenceInWords(difference))}. Perhaps it is of another login than the rest of what you brought.`,
    next: [
      otherLogin,
      ...(difference.what === 'hash'
        ? ['Bring the canonical request that it is the hash of: the two are compared']
        : []),
    ],
  }),
  'own-line-ends': (difference) => ({
    says: `The lines of your text end with a carriage return and a line feed, from ${at(difference)} on, and that is all that differs. If your code signs it so, this is the mistake; copying on Windows makes such line ends too.`,
    next: ['Bring the string to sign as well: its hash tells which of the two it is'],
  }),
  'own-key-wrong': ({ mistake }) =>
    mistake === null
      ? {
          says: 'Your signing key is not the one of this secret, and no mistake that is known here gives it.',
          next: [compareSecrets],
        }
      : byMistake('Your signer’s key is not the right one', mistake),
  'own-signature-wrong': ({ mistake }) =>
    mistake === null
      ? {
          says: 'Your signature is not the HMAC of your string to sign by this key.',
          next: ['Sign the string to sign itself, with the bytes of the key rather than its hex'],
        }
      : byMistake('Your signer’s signature is not the right one', mistake),
  'own-other-request': () => ({
    says: 'This canonical request has no header of MongoDB’s: it is a request to STS, such as the AWS CLI’s own, and no login’s. If your code signs it for a login, the server’s nonce and the channel binding flag are missing from it.',
    next: ['Bring what your driver or your code signs for the login itself'],
  }),
  'own-texts-right': ({ texts, assumed }) => ({
    says: `Right to the byte: your ${listed(texts.map((text) => ownTextNames[text]))}.${
      assumed.length === 0
        ? ''
        : ` That ${listed(assumed.map((part) => ownPartNames[part]))} ${assumed.length === 1 ? 'is' : 'are'} those of the login, nothing else that you brought tells.`
    }`,
  }),
};

function differs(text: OwnText, difference: OwnDifference): FindingWords {
  const { mistake } = difference;
  return {
    says: `Your signer’s ${ownTextNames[text]} first differs from the right one at ${at(difference)}. ${ownDifferenceInWords(difference)}.`,
    ...(mistake === null ? {} : { next: [soughtWords(mistake).remedy] }),
  };
}

function byMistake(is: string, mistake: FoundMistake): FindingWords {
  const { title, remedy } = soughtWords(mistake);
  return { says: `${is}. ${title}.`, next: [remedy] };
}

function at({ line, character, byte }: OwnDifference): string {
  return `line ${line}, character ${character} (byte ${byte} of the text)`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
