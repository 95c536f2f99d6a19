import type { Secret } from '../../credentials/secret';
import { typingErrorsIn } from '../table/typing/typingErrors';
import { twoCharactersIn } from '../table/typing/twoCharacters';
import { observedIn, type SearchInput } from './observed';
import { nonceRound } from './rounds/nonceRound';
import { pairRound } from './rounds/pairRound';
import type { Round, RoundName } from './rounds/round';
import { rowRound } from './rounds/rowRound';
import { secretRound } from './rounds/secretRound';
import { targetOf, type Target } from './target';
import { Trial } from './trial';

/** Part of a round, for one of the secrets: candidates from one number to before another. */
export interface Chunk {
  readonly secret: number;
  readonly round: RoundName;
  readonly from: number;
  readonly to: number;
}

/** What came of a chunk. Numbers only: of a secret nothing is in it. */
export interface Searched {
  /** Candidates that give the observed signature. */
  readonly found: readonly number[];
  /** How many there were to be tried. */
  readonly tried: number;
}

/** Searches part after part, at once, and keeps what it needs for the next. */
export interface Searcher {
  readonly trial: Trial;
  /** Whether the secret of this number signs the request as it should be signed. */
  readonly signs: (secret: number) => boolean;
  readonly round: (secret: number, name: RoundName) => Round;
  readonly search: (chunk: Chunk) => Searched;
}

/**
 * @param other held against in place of the input's signature
 * @returns null where the Authorization header has no whole credential, list of headers or signature
 */
export function searcherFor(input: SearchInput, secrets: readonly Secret[], other?: Target): Searcher | null {
  const observed = observedIn(input);
  if (!observed) return null;
  const trial = new Trial(observed, other ?? targetOf(observed.signature), secrets.length > 1);
  const textOf = (secret: number): string => secrets[secret]?.reveal() ?? '';
  /** The latest of each name: one secret follows the other. */
  const known = new Map<RoundName, { readonly secret: number; readonly round: Round }>();
  const round = (secret: number, name: RoundName): Round => {
    const latest = known.get(name);
    if (latest?.secret === secret) return latest.round;
    const made = makers[name](trial, textOf(secret));
    known.set(name, { secret, round: made });
    return made;
  };
  return {
    trial,
    signs: (secret) => trial.holds(trial.right, textOf(secret)),
    round,
    search({ secret, round: name, from, to }) {
      const { holds } = round(secret, name);
      const found: number[] = [];
      let tried = 0;
      for (let number = from; number < to; number++) {
        const held = holds(number);
        if (held !== null) tried++;
        if (held) found.push(number);
      }
      return { found, tried };
    },
  };
}

const makers: Readonly<Record<RoundName, (trial: Trial, secret: string) => Round>> = {
  rows: rowRound,
  typing(trial, secret) {
    const typed = typingErrorsIn(secret);
    return secretRound(trial, {
      size: typed.length,
      secretAt: (number) => typed[number]?.secret ?? null,
      errorsAt: (number) => typed.slice(number, number + 1).map(({ error }) => error),
    });
  },
  nonce: nonceRound,
  pairs: pairRound,
  'two-characters': (trial, secret) => secretRound(trial, twoCharactersIn(secret)),
};
