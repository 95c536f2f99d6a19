import { bashWord } from '../../../core/bytes/bashWord';
import { driverAddress } from '../../../core/capture/driverAddress';
import type { ListenerFacts } from '../../../core/capture/frames';
import { builtInUsers } from '../../../core/sts/builtInUsers';

/**
 * What a shell takes to have its programs log in here: the connection string and, where the sandbox answers, a user that
 * it knows, whose keys have no character that is special to a shell. A session token that was left there would not be this user's.
 */
export function exportLines(listener: ListenerFacts): string {
  const [user] = listener.relayTo === undefined ? builtInUsers() : [];
  return [
    `export MONGODB_URI=${bashWord(driverAddress(listener))}`,
    ...(user
      ? [
          `export AWS_ACCESS_KEY_ID=${user.accessKeyId}`,
          `export AWS_SECRET_ACCESS_KEY=${user.secretAccessKey.reveal()}`,
          'unset AWS_SESSION_TOKEN',
        ]
      : []),
  ].join('\n');
}
