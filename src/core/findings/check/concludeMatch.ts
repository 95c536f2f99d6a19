import { unreachable } from '../../fault/fault';
import type { OpenFate, WrongBesides } from '../facts/check';
import { signatureTaken } from '../rules/proofs';
import type { Checked, Concluded } from './checked';
import { remainsAfterRefusal } from './remainsAfterRefusal';
import { wrongBesides } from './wrongBesides';

type Match = Checked<'match'>;

/** The secret gives the driver's signature, and the request is put together as STS does it. */
export function concludeMatch(checked: Match): Concluded {
  const { fate, accessKeyId } = checked;
  const wrong = wrongBesides(checked.findings);
  switch (fate.kind) {
    case 'accepted':
      return {
        code: 'check-secret-accepted',
        level: 'passed',
        proves: signatureTaken,
        facts: {
          tone: fate.refusedFor !== null ? 'info' : wrong.length === 0 ? 'ok' : 'warn',
          refusedFor: fate.refusedFor,
          wrong,
        },
      };
    case 'signature-refused':
      return wrong.length === 0
        ? { code: 'check-secret-not-the-keys', level: 'certain', facts: { tone: 'bad', accessKeyId } }
        : andMore({ accessKeyId, wrong, fate });
    case 'untold':
      return wrong.length === 0
        ? isTheDrivers(checked, fate, wrong, 'warn')
        : andMore({ accessKeyId, wrong, fate });
    case 'refused-otherwise':
      return isTheDrivers(checked, fate, wrong, wrong.length === 0 ? 'warn' : 'bad');
    case 'unchecked':
    case 'unanswered':
      return isTheDrivers(checked, fate, wrong, wrong.length === 0 ? 'info' : 'bad');
    default:
      return unreachable(fate);
  }
}

function andMore(
  facts: Omit<Extract<Concluded, { code: 'check-secret-and-more' }>['facts'], 'tone'>,
): Concluded {
  return { code: 'check-secret-and-more', level: 'possible', facts: { tone: 'bad', ...facts } };
}

function isTheDrivers(
  checked: Match,
  fate: OpenFate,
  wrong: readonly WrongBesides[],
  tone: 'info' | 'warn' | 'bad',
): Concluded {
  const remains = fate.kind === 'untold' ? remainsAfterRefusal(checked, fate.status) : [];
  const { accessKeyId } = checked;
  return {
    code: 'check-secret-is-the-drivers',
    level: 'possible',
    facts: { tone, accessKeyId, wrong, fate, remains },
  };
}
