import { readRefusal } from '../../../../core/findings/readRefusal';
import type { Told } from '../../../state/selectors/judged';

/** What a real server's reply lets one conclude of STS, whose words went to the server. */
export function stsFromOutside(told: Told | null): string {
  if (told === null) return 'What STS said went to the server, which does not pass it on.';
  if (told.ok)
    return 'STS accepted, since the server did. Its words went to the server, which does not pass them on.';
  const { code, message } = told;
  const refusal = readRefusal({
    serverMessage: message,
    ...(code === undefined ? {} : { serverCode: code }),
  });
  switch (refusal.kind) {
    case 'user-not-found':
      return 'STS accepted the signature: only then does a server look for a database user.';
    case 'sts-status':
      return `STS answered with HTTP status ${refusal.status}. Its words went to the server, which does not pass them on.`;
    case 'sts-words':
      return 'STS refused, and the server passes on what it said.';
    case 'sts-unreachable':
      return 'The server got no answer from STS.';
    case 'untold':
    case 'other':
      return 'What STS said, if the server reached it, is not passed on.';
    default:
      return 'By its words, the server did not get as far as asking STS.';
  }
}
