import { mechanism as awsMechanism } from '../../mongodbAws/constants';
import { inWords } from '../basis';
import type { LogFacts } from '../facts/log';
import { readRefusal } from '../readRefusal';
import { rule, type Rule, type Said } from '../rule';
import type { LogLine } from '../seen';

type Finding = Said<keyof LogFacts>;

/** What a server's own log has of a login, and the client was not told. */
export const logRules: readonly Rule<keyof LogFacts>[] = [
  rule({
    needs: ['logLines'],
    step: 'client-first',
    about: 'connection-string',
    // failures.md A16, corrections.md A5
    basis: inWords('log'),
    test: ({ logLines }): readonly Finding[] =>
      logLines
        .filter(({ mechanism }) => mechanism !== undefined && mechanism !== awsMechanism)
        .filter(hasFailed)
        .slice(0, 1)
        .map(({ id, mechanism = '' }) => ({
          code: 'log-other-mechanism',
          level: 'likely',
          facts: { id: id ?? null, mechanism },
        })),
  }),
  rule({
    needs: ['logLines'],
    step: 'verdict',
    about: 'server',
    // protocol.md 3.2, 3.3; SERVER-46909
    basis: inWords('log'),
    test: ({ logLines }): readonly Finding[] => {
      const line = logLines.find(
        ({ error, mechanism = awsMechanism }) => error !== undefined && mechanism === awsMechanism,
      );
      // Of a user that is not found the client is told as well (protocol.md 3.3).
      if (line?.error === undefined || readRefusal({ serverMessage: line.error }).kind === 'user-not-found')
        return [];
      return [
        {
          code: 'log-tells',
          level: 'certain',
          untold: true,
          facts: { id: line.id ?? null, error: line.error },
        },
      ];
    },
  }),
  rule({
    needs: ['logLines', 'reply'],
    step: 'verdict',
    about: 'source',
    // MongoDB manual, "Log Messages"; failures.md 0.5
    basis: inWords('log'),
    test: ({ logLines }): readonly Finding[] =>
      logLines
        .filter(({ message }) =>
          /success(?:fully|ful)\b.*authenticat|authenticat\w+ succeeded/i.test(message),
        )
        .slice(0, 1)
        .map(({ id, user }) => ({
          code: 'log-accepted',
          level: 'possible',
          facts: { id: id ?? null, user: user ?? null },
        })),
  }),
];

function hasFailed({ error, message }: LogLine): boolean {
  return error !== undefined || /fail/i.test(message);
}
