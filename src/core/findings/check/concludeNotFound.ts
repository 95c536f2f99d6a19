import { signatureTaken } from '../rules/proofs';
import type { Checked, Concluded } from './checked';
import { wrongBesides } from './wrongBesides';

/** Neither the secret nor any known mistake with it gives the driver's signature. */
export function concludeNotFound({ result, fate, findings }: Checked<'not-found'>): Concluded {
  if (fate.kind === 'accepted') {
    const { refusedFor } = fate;
    return {
      code: 'check-entered-unlike',
      level: 'passed',
      proves: signatureTaken,
      facts: { tone: 'warn', refusedFor },
    };
  }
  return {
    code: 'check-not-explained',
    level: 'likely',
    facts: { tone: 'bad', tried: result.tried, fate, wrong: wrongBesides(findings) },
  };
}
