import type { Checked } from './checked';
import type { Conclusion } from './conclusion';
import { standingOf } from './standingOf';
import { wrongBesides } from './wrongBesides';

/** A known mistake, or two, with which the secret gives the driver's signature. */
export function concludeFound(checked: Checked<'found'>): Conclusion {
  const { result, fate, findings, accessKeyId, inWords } = checked;
  const { mistakes } = result;
  const inSecret = mistakes.some(({ at }) => at === 'credentials');
  const onlyInSecret = mistakes.every(({ at }) => at === 'credentials');
  const reproduced = 'Signed like this, your secret reproduces the driver’s signature exactly.';
  if (fate.kind === 'accepted') {
    const refused =
      fate.refusedFor === null ? [] : [`The login is refused for something else. ${fate.refusedFor}`];
    const compared = mistakes.map((mistake) => ({ title: inWords(mistake).title, remedy: null }));
    return onlyInSecret
      ? {
          tone: 'warn',
          title: 'The driver’s secret is right, and the one that you entered differs',
          faults: compared,
          lines: ['STS accepted the driver’s signature: there is nothing to mend in the driver.', ...refused],
          remains: [],
        }
      : {
          tone: 'info',
          title: 'The driver signs another text than this page rebuilds, and STS accepted it',
          faults: compared,
          lines: ['So it is no mistake: the server sends the request that was signed.', ...refused],
          remains: [],
        };
  }
  const wrong = wrongBesides(findings);
  return {
    tone: 'bad',
    title: 'Found what the driver does differently',
    faults: mistakes.map(inWords),
    lines: [
      reproduced,
      ...(fate.kind === 'signature-refused'
        ? [
            inSecret
              ? `If yours is the secret of ${accessKeyId}, this is why STS refuses.`
              : 'This alone is enough for STS to refuse the signature.',
          ]
        : standingOf(fate)),
      ...(wrong === null ? [] : [`What is wrong besides: ${wrong}, see above.`]),
    ],
    remains: [],
  };
}
