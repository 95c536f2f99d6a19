import type { CauseFacts } from '../facts/causes';
import { causeBases } from '../bases/causes';
import type { Knowledge } from '../knowledge';
import { effectsOf } from '../questions';
import { readRefusal } from '../readRefusal';
import { rule } from '../rule';
import type { Rule } from '../rule';
import type { StepId } from '../../vocabulary/steps';
import type { Subject } from '../subject';
import { credentialKind } from '../../credentials/credentialKind';
import { accessKeyIdIn } from '../../sigv4/authorization';
import { toldBySandbox } from './toldBySandbox';

type CauseCode = Exclude<keyof CauseFacts, 'answered'>;

/** What is known of a refusal without a reason: the status of STS where it was passed on. */
type Untold = '403' | '400' | 'unknown';

interface Cause {
  readonly code: CauseCode;
  readonly about: Subject;
  readonly step: StepId;
  readonly of: readonly Untold[];
  /** Whether it can be at all, by what else is known. */
  readonly fits?: (known: Knowledge) => boolean;
}

/** The commonest first, as users' reports have it. */
const causes: readonly Cause[] = [
  {
    code: 'cause-source',
    about: 'source',
    step: 'credentials',
    of: ['403', 'unknown'],
    // failures.md 0.5, A23, A24
    fits: isOfProgram,
  },
  {
    code: 'cause-expired',
    about: 'expiry',
    step: 'credentials',
    of: ['403', 'unknown'],
    // failures.md A63
    fits: isPerhapsTemporary,
  },
  {
    code: 'cause-token',
    about: 'token',
    step: 'credentials',
    of: ['403', 'unknown'],
    // failures.md A13, A14, A38
  },
  {
    code: 'cause-secret',
    about: 'secret',
    step: 'credentials',
    of: ['403', 'unknown'],
    // failures.md A36, A37, A43
  },
  {
    code: 'cause-encoding',
    about: 'connection-string',
    step: 'credentials',
    of: ['403', 'unknown'],
    // failures.md A7 to A9, A.5
    fits: isOfProgram,
  },
  {
    code: 'cause-key-id',
    about: 'key-id',
    step: 'credentials',
    of: ['403', 'unknown'],
    // failures.md A43, A62
  },
  {
    code: 'cause-clock',
    about: 'clock',
    step: 'request',
    of: ['403', 'unknown'],
    // failures.md A.10, corrections D39
  },
  {
    code: 'cause-scope',
    about: 'scope',
    step: 'string-to-sign',
    of: ['403', 'unknown'],
    // failures.md A.8, corrections A9
  },
  {
    code: 'cause-signing',
    about: 'signed-request',
    step: 'canonical-request',
    of: ['403', 'unknown'],
    // failures.md A.7
    fits: isOfProgram,
  },
  {
    code: 'cause-header',
    about: 'authorization',
    step: 'client-final',
    of: ['400', 'unknown'],
    // failures.md A35, A.8
    fits: isOfProgram,
  },
  {
    code: 'cause-throttled',
    about: 'throttle',
    step: 'sts',
    of: ['400', 'unknown'],
    // failures.md A65
  },
  {
    code: 'cause-sts-unreachable',
    about: 'sts-reach',
    step: 'sts',
    of: ['unknown'],
    // failures.md A4, corrections A3
  },
  {
    code: 'cause-user',
    about: 'user',
    step: 'verdict',
    of: ['unknown'],
    // failures.md A64, A66
  },
];

/** What a refusal can be whose reason nobody tells, as far as nothing else rules it out. */
export const causeRules: readonly Rule<keyof CauseFacts>[] = [
  rule({
    needs: ['answers'],
    step: 'verdict',
    about: 'server',
    // own answers
    basis: causeBases,
    test: ({ answers }) =>
      effectsOf(answers).map(({ clears }) => ({
        code: 'answered',
        level: 'passed',
        proves: clears,
        facts: {},
      })),
  }),
  ...causes.map(({ code, about, step, of, fits = () => true }) =>
    rule<keyof CauseFacts, 'reply'>({
      needs: ['reply'],
      step,
      about,
      basis: causeBases,
      test: (known) => {
        const untold = untoldIn(known);
        if (untold === null || !of.includes(untold) || !fits(known)) return [];
        const accused = effectsOf(known.answers ?? {}).some(({ accuses }) => accuses.includes(about));
        return [{ code, level: accused ? 'likely' : 'possible', facts: {} }];
      },
    }),
  ),
];

/** null where somebody tells the reason. */
function untoldIn(known: Knowledge): Untold | null {
  if (!known.reply || toldBySandbox(known)) return null;
  const refusal = readRefusal(known.reply);
  switch (refusal.kind) {
    case 'sts-status':
      return refusal.status === 403 ? '403' : refusal.status === 400 ? '400' : null;
    case 'untold':
      return 'unknown';
    default:
      return null;
  }
}

/** This page takes the credentials that are entered, and signs by AWS’s own signer. */
function isOfProgram({ by }: Knowledge): boolean {
  return by !== 'page';
}

function isPerhapsTemporary({ credentials, proof }: Knowledge): boolean {
  const id = credentials?.accessKeyId ?? (proof && accessKeyIdIn(proof.authorization)) ?? '';
  return credentialKind(id) !== 'long-term';
}
