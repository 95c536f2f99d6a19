import type { FaultData } from '../../../core/fault/facts';
import type { HandshakeEvent } from '../../../core/trace/events';
import type { StsCheckId, StsError, StsJudgement } from '../../../core/sts/judgement';
import { refusalCause } from '../../../core/sts/refusalCause';
import { adviceForStsCause } from './adviceForStsCause';
import { enterTheSecret } from '../../../core/findings/check/adviceAfterCheck';
import type { Said } from './explanation';
import { isDriver } from '../../../core/findings/isDriver';

type Log = readonly HandshakeEvent[];

/** A refusal of the sandbox's STS, which shows what it found. */
export function explainSts(
  { serverCode, serverMessage }: FaultData<'server-refused'>,
  judgement: StsJudgement,
  { error, failed }: { readonly error: StsError; readonly failed: StsCheckId | null },
  log: Log,
): Said {
  const told = serverMessage.includes(error.message)
    ? 'This server passes on what STS said; no real one does.'
    : serverCode === 8000
      ? 'The server passes on a status and no more.'
      : 'The server says no more than this.';
  return {
    sentence: `${told} The sandbox’s STS said why: ${error.code}, “${error.message}”`,
    next: advise(error, failed, judgement, log),
  };
}

/** Here it is known more exactly than by the sentence, since both sides' texts and the list of keys are at hand. */
function advise(
  error: StsError,
  failed: StsCheckId | null,
  judgement: StsJudgement,
  log: Log,
): readonly string[] {
  const cause = refusalCause(error);
  if (cause.kind === 'signature') return [forMismatch(judgement, log)];
  if (cause.kind === 'identity') {
    return failed === 'key-id'
      ? [
          isDriver(log)
            ? 'The listener knows the sandbox’s users only: name yours with --sandbox-users, or have it accept every login'
            : 'The sandbox knows its example users only; keys of your own only AWS can judge, when a cluster asks it',
          'Otherwise the key was deleted or mistyped',
        ]
      : adviceForStsCause(cause, log).slice(0, 1);
  }
  return [
    ...adviceForStsCause(cause, log),
    ...(failed === null ? [] : ['Look at the check that failed in step 13']),
  ];
}

function forMismatch({ rebuilt }: StsJudgement, log: Log): string {
  const signed = log.find((event) => event.type === 'signed')?.signing;
  if (isDriver(log)) return enterTheSecret;
  if (rebuilt && signed && rebuilt.canonicalRequest !== signed.canonicalRequest) {
    return 'You signed another request than the server has: step 13 shows both';
  }
  if (rebuilt && signed && rebuilt.stringToSign !== signed.stringToSign) {
    return 'You signed another string than the server has: compare it with step 9';
  }
  return signed && /[A-F]/.test(signed.signature)
    ? 'Write the signature in lower-case hex'
    : 'Everything but the key was right, so the secret is not the one of this key: look for a lost or added character';
}
