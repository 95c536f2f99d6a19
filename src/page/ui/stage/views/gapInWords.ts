import { readRefusal } from '../../../../core/findings/readRefusal';
import type { StsJudgement } from '../../../../core/sts/judgement';
import type { Told } from '../../../state/selectors/judged';

const meanings: Readonly<Record<StsJudgement['status'], string>> = {
  200: '200 is no refusal',
  400: '400 is a malformed request, or a throttled one',
  403: '403 is a request refused',
};

/**
 * What of the server's knowledge reached the client.
 * @param judgement of STS; null where the server refused without asking it
 */
export function gapInWords(judgement: StsJudgement | null, told: Told): string {
  if (told.ok)
    return 'Who the client is stays with the server as well: the client asks for it with connectionStatus.';
  const { code, message } = told;
  const refusal = readRefusal({
    serverMessage: message,
    ...(code === undefined ? {} : { serverCode: code }),
  });
  if (refusal.kind === 'user-not-found') {
    return code === 8000
      ? 'This reason does reach the client: users report that Atlas names the identity for which it has no database user.'
      : 'This reason does reach the client: the user is looked up after the mechanism’s own step, outside its general error.';
  }
  if (code === 8000 && !judgement) {
    return 'These words tell the client nothing of the cause, not even whether STS was asked. What Atlas says here is modelled: no report has it.';
  }
  if (told.message.replace(/^bad auth : /u, '') === 'Authentication failed.') {
    return 'The same code and the same words for every refusal: from these the client cannot tell what was wrong.';
  }
  if (judgement && told.message.endsWith(`response ${judgement.status}`)) {
    return `Of all that STS said, the HTTP status reaches the client: ${meanings[judgement.status]}. Which check failed is not told.`;
  }
  return 'This server passes its reason on. No real server does.';
}
