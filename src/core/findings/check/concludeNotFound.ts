import type { Checked } from './checked';
import type { Conclusion } from './conclusion';
import { standingOf } from './standingOf';
import { wrongBesides } from './wrongBesides';

/** Neither the secret nor any known mistake with it gives the driver's signature. */
export function concludeNotFound({ result, fate, findings }: Checked<'not-found'>): Conclusion {
  if (fate.kind === 'accepted') {
    return {
      tone: 'warn',
      title: 'The driver’s secret is right, and the one that you entered does not give its signature',
      faults: [],
      lines: [
        'STS accepted the driver’s signature. Yours is another secret, or the server sends a request that this page does not know.',
        ...(fate.refusedFor === null ? [] : [`The login is refused for something else. ${fate.refusedFor}`]),
      ],
      remains: [],
    };
  }
  const wrong = wrongBesides(findings);
  return {
    tone: 'bad',
    title: 'This secret does not give the driver’s signature',
    faults: [],
    lines: [
      `None of ${result.tried} common mistakes explains it: the driver signs with another secret, or makes a mistake that is not known here.`,
      ...(fate.kind === 'signature-refused' ? ['STS refuses the driver’s signature too.'] : standingOf(fate)),
      ...(wrong === null ? [] : [`What is wrong in any case: ${wrong}, see above.`]),
    ],
    remains: [],
  };
}
