import type { SourceFacts } from '../facts/sources';
import { sourceBases } from '../bases/sources';
import { rule, type Rule, type Said } from '../rule';
import { troublesOf } from '../troublesOf';

/** Words about the connection string or the credentials, by their keys in the roster; others have rules of their own. */
const words: ReadonlySet<string> = new Set([
  'otherSource',
  'emptySource',
  'noPassword',
  'noUser',
  'noSecret',
  'noId',
  'tokenAlone',
  'onlyOneKey',
  'oneWithoutTheOther',
  'unknownProperty',
  'namelessProperty',
  'notAPair',
  'unknownOption',
  'unknownMechanism',
  'repeated',
  'tlsConflict',
  'srvWithHosts',
  'noHost',
  'noSlash',
  'bareAt',
  'bareSlash',
  'bareColon',
  'barePercent',
  'bareQuestionMark',
  'bareCharacter',
  'unescaped',
  'unescapedUser',
  'unescapedPassword',
  'notEncoded',
  'emptyUser',
  'emptyUserinfo',
]);

/** A driver that refuses by itself; with the connection string beside it, that tells more. */
export const driverRefusesRule: Rule<keyof SourceFacts> = rule({
  needs: ['troubles'],
  step: 'credentials',
  about: 'source',
  // corrections.md B; core/drivers/roster
  basis: sourceBases,
  test: (known): readonly Said<keyof SourceFacts>[] =>
    known.uri || known.reply
      ? []
      : troublesOf(known, 'driver-words')
          .filter(({ said }) => words.has(said))
          .slice(0, 1)
          .map(({ piece, drivers }) => ({
            code: 'source-driver-refuses',
            level: 'certain',
            at: { piece },
            facts: { drivers },
          })),
});
