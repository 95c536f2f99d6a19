import { readRefusal } from '../../../../core/findings/readRefusal';
import type { StsJudgement } from '../../../../core/sts/judgement';
import type { Told } from '../../../state/selectors/judged';

const meanings: Readonly<Record<StsJudgement['status'], string>> = {
  200: '200 is not a refusal',
  400: '400 means a malformed request, or too many of them',
  403: '403 means refused',
};

/**
 * What of the server's knowledge reached the client.
 * @param judgement of STS; null where the server refused without asking it
 */
export function gapInWords(judgement: StsJudgement | null, told: Told): string {
  if (told.ok) return 'The reply does not say as whom; ask with connectionStatus.';
  const { code, message } = told;
  const refusal = readRefusal({
    serverMessage: message,
    ...(code === undefined ? {} : { serverCode: code }),
  });
  if (refusal.kind === 'user-not-found') {
    return code === 8000
      ? 'This reason is passed on: users report that Atlas names the identity for which it has no database user.'
      : 'This reason is passed on: the server looks for the user after the mechanism is done, so the general error does not cover it.';
  }
  if (code === 8000 && !judgement) {
    return 'These words do not name the cause, not even whether STS was asked. What Atlas would say here is a model: no public report has it.';
  }
  if (told.message.replace(/^bad auth : /u, '') === 'Authentication failed.') {
    return 'Every refusal looks like this, so the message alone cannot name the cause.';
  }
  if (judgement && told.message.endsWith(`response ${judgement.status}`)) {
    return `Of all that STS said, only the HTTP status is passed on: ${meanings[judgement.status]}. It does not say which check failed.`;
  }
  return 'This server passes its reason on. No real server does.';
}
