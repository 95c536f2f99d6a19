import type { StsCheckId, StsError, StsJudgement } from '../../sts/judgement';
import { refusalCause, type StsCause } from '../../sts/refusalCause';
import type { SandboxFacts } from '../facts/sandbox';
import type { Knowledge } from '../knowledge';
import type { Said } from '../rule';
import type { Subject } from '../subject';
import { placeIn } from './placeIn';
import { lookedAt, passedBefore } from './passedBefore';
import { conversed, looked } from './proofs';
import { explainedBy } from './stsCause';

type Refused = Extract<StsJudgement['outcome'], { readonly accepted: false }>;

/** A refusal of the sandbox's STS: here both sides' texts and the list of keys are at hand. */
export function refusedBySts(
  judgement: StsJudgement,
  { failed, error }: Refused,
  known: Knowledge,
): Said<keyof SandboxFacts> {
  const cause = refusalCause(error);
  // Its order is known: whatever only the checks before looked at has passed.
  const earlier = failed === null ? [] : passedBefore(failed);
  const refused = {
    error: { code: error.code, message: error.message },
    passedOn: passedOn(error, known),
    earlier,
    ...(known.changed ? { changed: true as const } : {}),
  };
  const certain = {
    level: 'certain',
    proves: [...conversed, ...(failed === null ? (['sts-reach'] as const) : looked), ...earlier],
  } as const;
  if (cause.kind === 'signature') {
    const differs = differing(judgement, known);
    const about = differs === 'secret' || differs === 'drivers' ? 'secret' : 'signed-request';
    // Where the texts differ, that is the cause.
    const deeper = about === 'secret' || differs === 'writing' ? explainedBy('signature') : {};
    const proves = differs === 'secret' ? [...certain.proves, 'signed-request' as const] : certain.proves;
    return { ...certain, ...deeper, about, proves, code: 'sandbox-mismatch', facts: { ...refused, differs } };
  }
  if (cause.kind === 'identity') {
    return failed === 'key-id'
      ? {
          ...certain,
          explainedBy: ['key-id'],
          code: 'sandbox-key-unknown',
          about: 'key-id',
          facts: { ...refused, by: known.by ?? 'page' },
        }
      : { ...certain, explainedBy: ['token'], code: 'sandbox-token', about: 'token', facts: refused };
  }
  return {
    ...certain,
    ...explainedBy(cause.kind),
    code: 'sandbox-sts',
    about: accused(cause, failed),
    facts: { ...refused, cause, place: placeIn(known), checked: failed !== null },
  };
}

function accused(cause: StsCause, failed: StsCheckId | null): Subject {
  if (cause.kind === 'expired') return 'expiry';
  return failed === null ? 'throttle' : lookedAt[failed];
}

function passedOn({ message }: StsError, { reply = {} }: Knowledge): SandboxFacts['sandbox-sts']['passedOn'] {
  if (reply.serverMessage?.includes(message)) return 'words';
  return reply.serverCode === 8000 ? 'status' : 'nothing';
}

function differing(
  { rebuilt }: StsJudgement,
  { by, signed, changed }: Knowledge,
): SandboxFacts['sandbox-mismatch']['differs'] {
  if (by === 'driver') return 'drivers';
  if (changed) return 'changed';
  if (rebuilt && signed && rebuilt.canonicalRequest !== signed.canonicalRequest) return 'request';
  if (rebuilt && signed && rebuilt.stringToSign !== signed.stringToSign) return 'string';
  return signed && /[A-F]/.test(signed.signature) ? 'writing' : 'secret';
}
