import type { LogFacts } from '../../../core/findings/facts/log';
import { askForMechanism } from './advice';
import type { WordsByCode } from './findingWords';

const line = (id: number | null): string =>
  id === null ? 'The server’s log' : `Line ${id} of the server’s log`;

/** What a server's own log has of a login. */
export const logWords: WordsByCode<keyof LogFacts> = {
  'log-tells': ({ id, error }) => ({
    title: 'What the server’s log says',
    says: `${line(id)} says: “${error}”. The client was told no more than that the login failed.`,
    next: [
      'MongoDB logs a failed login as 5286307, in older versions as 20249, and one that succeeded as 5286306 or 20250',
      'Atlas keeps this log to itself; its Database Access History shows failed logins with a reason',
    ],
  }),
  'log-other-mechanism': ({ id, mechanism }) => ({
    title: `The program used ${mechanism}, not MONGODB-AWS`,
    says: `${line(id)} has a failed login by ${mechanism}: the program did not ask for MONGODB-AWS.`,
    next: askForMechanism,
  }),
  'log-accepted': ({ id, user }) => ({
    title: 'Another login succeeded',
    says: `${line(id)} has a login that succeeded${user === null ? '' : `, of ${user}`}. The one that was refused may be another program, identity or moment.`,
    next: ['Compare address and time of the two, and who each is'],
  }),
};
