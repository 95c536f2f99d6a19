import { signatureTaken } from '../rules/proofs';
import type { Checked, Concluded } from './checked';
import { wrongBesides } from './wrongBesides';

/** A known mistake, or two, with which the secret gives the driver's signature. */
export function concludeFound(checked: Checked<'found'>): Concluded {
  const { result, fate, findings, accessKeyId } = checked;
  const { mistakes } = result;
  if (fate.kind === 'accepted') {
    const { refusedFor } = fate;
    const passed = { level: 'passed', proves: signatureTaken } as const;
    return mistakes.every(({ at }) => at === 'credentials')
      ? { ...passed, code: 'check-entered-differs', facts: { tone: 'warn', mistakes, refusedFor } }
      : { ...passed, code: 'check-request-differs', facts: { tone: 'info', mistakes, refusedFor } };
  }
  const inSecret = mistakes.some(({ at }) => at === 'credentials');
  return {
    code: 'check-mistake-found',
    level: 'certain',
    about: inSecret ? 'secret' : 'signed-request',
    facts: { tone: 'bad', mistakes, accessKeyId, inSecret, fate, wrong: wrongBesides(findings) },
  };
}
