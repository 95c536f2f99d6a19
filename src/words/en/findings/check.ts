import type { CheckCode, CheckFacts, Remains } from '../../../core/findings/facts/check';
import type { RefusedFor } from '../../../core/findings/check/fate';
import type { Checked } from '../../../core/findings/finding';
import { soughtWords } from '../signing/soughtWords';
import type { Conclusion } from './conclusion';
import { fateInWords, otherwiseInWords, refusedForWords } from './fateInWords';
import { wrongInWords } from './wrongInWords';

/** What is said beside the tone; a title without its period. */
type Said = Pick<Conclusion, 'title'> & Partial<Conclusion>;

type CheckWords = { readonly [Code in CheckCode]: (facts: CheckFacts[Code]) => Said };

const isDrivers = 'This is the secret that the driver signs with';

/** What came of a check of a signature. */
export const checkWords: CheckWords = {
  'check-unreadable': () => ({
    title: 'There is no signature to check',
    lines: ['The Authorization header has no whole credential, list of signed headers or signature.'],
  }),
  'check-secret-accepted': ({ refusedFor, wrong }) => {
    const named = wrongInWords(wrong);
    return {
      title: 'The secret is right: STS accepted the signature',
      lines: [
        ...refusedElse(refusedFor),
        ...(named === null
          ? []
          : [`Not everything is as it should be, although STS took it: ${named}, see above.`]),
      ],
    };
  },
  'check-secret-not-the-keys': ({ accessKeyId }) => ({
    title: `${isDrivers}, and it is not the secret of ${keyNamed(accessKeyId)}`,
    short: `The driver’s secret is not the one of ${keyNamed(accessKeyId)}`,
    lines: [
      'The request is signed as STS wants it, and STS refuses the signature: the secret was rotated, or belongs to another key. Take key ID and secret together from where they were issued.',
    ],
  }),
  'check-secret-and-more': ({ accessKeyId, wrong, fate }) => ({
    title: `${isDrivers}, and something else is wrong`,
    lines: [
      ...besides(wrong),
      fate.kind === 'untold'
        ? fateInWords(fate)
        : `STS refuses the signature, for this or for the secret: whether it is the secret of ${keyNamed(accessKeyId)} shows when this is mended.`,
    ],
  }),
  'check-secret-is-the-drivers': ({ accessKeyId, wrong, fate, remains }) => ({
    title: isDrivers,
    lines:
      fate.kind === 'untold'
        ? [`The request is signed as STS wants it. ${fateInWords(fate)} What it can be:`]
        : [
            fate.kind === 'refused-otherwise' ? otherwiseInWords(fate.why) : fateInWords(fate),
            ...besides(wrong),
            `Whether it is the secret of ${keyNamed(accessKeyId)} is not known.`,
          ],
    remains: remains.map((one) => remainsInWords(one, keyNamed(accessKeyId))),
  }),
  'check-entered-differs': ({ mistakes, refusedFor }) => ({
    title: 'The driver’s secret is right, and the one that you entered differs',
    faults: mistakes.map((mistake) => ({ title: soughtWords(mistake).title, remedy: null })),
    lines: [
      'STS accepted the driver’s signature: there is nothing to mend in the driver.',
      ...refusedElse(refusedFor),
    ],
  }),
  'check-request-differs': ({ mistakes, refusedFor }) => ({
    title: 'The driver signs another text than this page rebuilds, and STS accepted it',
    faults: mistakes.map((mistake) => ({ title: soughtWords(mistake).title, remedy: null })),
    lines: ['So it is no mistake: the server sends the request that was signed.', ...refusedElse(refusedFor)],
  }),
  'check-entered-unlike': ({ refusedFor }) => ({
    title: 'The driver’s secret is right, and the one that you entered does not give its signature',
    lines: [
      'STS accepted the driver’s signature. Yours is another secret, or the server sends a request that this page does not know.',
      ...refusedElse(refusedFor),
    ],
  }),
  'check-mistake-found': ({ mistakes, accessKeyId, inSecret, fate, wrong }) => ({
    title: 'Found what the driver does differently',
    faults: mistakes.map(soughtWords),
    lines: [
      'Signed like this, your secret reproduces the driver’s signature exactly.',
      fate.kind === 'signature-refused'
        ? inSecret
          ? `If yours is the secret of ${keyNamed(accessKeyId)}, this is why STS refuses.`
          : 'This alone is enough for STS to refuse the signature.'
        : fateInWords(fate),
      ...besides(wrong),
    ],
  }),
  'check-not-explained': ({ tried, fate, wrong }) => {
    const named = wrongInWords(wrong);
    return {
      title: 'This secret does not give the driver’s signature',
      lines: [
        `None of ${tried.toLocaleString('en')} mistakes, pairs of mistakes and typing errors explains it: the driver signs with another secret, or makes a mistake that is not known here.`,
        fate.kind === 'signature-refused' ? 'STS refuses the driver’s signature too.' : fateInWords(fate),
        ...(named === null ? [] : [`What is wrong in any case: ${named}, see above.`]),
      ],
    };
  },
};

/** What a check came to, in words. */
export function checkInWords({ code, facts }: Pick<Checked<CheckCode>, 'code' | 'facts'>): Conclusion {
  // The facts are those of the code that the words are taken by.
  const said = (checkWords[code] as (facts: unknown) => Said)(facts);
  const { title, short = title, faults = [], lines = [], remains = [] } = said;
  const [first] = faults;
  return {
    tone: facts.tone,
    title,
    short:
      first === undefined || first.remedy === null ? short : `The driver’s mistake: ${lowered(first.title)}`,
    faults,
    lines,
    remains,
  };
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function refusedElse(refusedFor: RefusedFor | null): readonly string[] {
  return refusedFor === null
    ? []
    : [`The login is refused for something else. ${refusedForWords[refusedFor]}`];
}

function besides(wrong: Parameters<typeof wrongInWords>[0]): readonly string[] {
  const named = wrongInWords(wrong);
  return named === null ? [] : [`What is wrong besides: ${named}, see above.`];
}

function keyNamed(accessKeyId: string): string {
  return accessKeyId === '' ? 'this key' : accessKeyId;
}

function remainsInWords(one: Remains, accessKeyId: string): string {
  switch (one) {
    case 'other-secret':
      return `The secret is not the one of ${accessKeyId}: rotated, or of another key`;
    case 'key-gone':
      return `${accessKeyId} was deleted, or is not active`;
    case 'token':
      return 'The session token has expired, or belongs to another key';
    case 'both-clocks':
      return 'The clock, if this machine’s is as wrong as the driver’s: the two agree';
    case 'clock':
      return 'The clock of the machine that signs: STS was seen to take 15 minutes either way';
    case 'sts-unreachable':
      return 'The server could not reach STS';
  }
}
