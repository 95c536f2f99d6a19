import { readRefusal } from '../../../../core/findings/readRefusal';
import type { Told } from '../../../state/selectors/judged';

/** What a real server's reply lets one conclude of STS, whose words went to the server. */
export function stsFromOutside(told: Told | null): string {
  if (told === null) return 'What STS said went to the server and stays there.';
  if (told.ok) return 'What STS said went to the server and stays there. It accepted, since the server did.';
  const { code, message } = told;
  const refusal = readRefusal({
    serverMessage: message,
    ...(code === undefined ? {} : { serverCode: code }),
  });
  switch (refusal.kind) {
    case 'user-not-found':
      return 'STS accepted the signature: a server looks for a database user only then. Its words stay with the server.';
    case 'sts-status':
      return `STS answered with HTTP status ${refusal.status}. Its words went to the server and stay there.`;
    case 'sts-words':
      return 'STS refused, and the server passes on what it said.';
    case 'sts-unreachable':
      return 'The server got no answer from STS.';
    case 'untold':
    case 'other':
      return 'What STS said, if the server reached it, stays with the server.';
    default:
      return 'By the server’s words it did not come to asking STS.';
  }
}
