import { availableParallelism } from 'node:os';
import { Secret } from '../../core/credentials/secret';
import { search } from '../../core/mistakes/search/search';
import { searcherFor } from '../../core/mistakes/search/searcher';
import { stagesOf } from '../../core/mistakes/search/stages';
import { typingErrorsIn } from '../../core/mistakes/table/typing/typingErrors';
import { twoCharactersIn } from '../../core/mistakes/table/typing/twoCharacters';
import { secret, signWrongly } from '../listener/wrongSigner';
import { explained } from '../search/explained';
import { foundNear } from '../search/foundNear';
import { bareInProcesses } from './bareInProcesses';
import { bareLoop } from './bareLoop';
import { inProcesses } from './inProcesses';
import { inTurn, median, type Finding } from './stats';

const another = new Secret('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY');
const input = signWrongly({});
const batch = 2048;
const cores = availableParallelism();

/** The search, against the five HMACs of a signature by the same library and nothing else; and what it finds. */
export async function* searching(): AsyncGenerator<Finding> {
  const { a, b } = await inTurn(60, twoAtATime(), bare);
  const ratio = median(b) / median(a);
  yield {
    what: 'candidates a second of the search ÷ of a bare loop of five HMACs, by one processor',
    measured: `${ratio.toFixed(2)} (${perSecond(batch / median(a))} ÷ ${perSecond(batch / median(b))})`,
    limit: '≥ 0.70',
    holds: ratio >= 0.7,
  };
  yield oneCharacter((batch / median(b)) * 1000);
  yield await twoCharacters();
  yield everySlip();
  yield none('secrets of other keys that the whole search explains, of 200', explained(200, 1, 'whole'));
  yield none('secrets of other keys that a single mistake explains, of 10,000', explained(10_000, 2, 'rows'));
}

/** Two chunks of the search for two characters at a time. */
function twoAtATime(): () => Promise<void> {
  const searcher = searcherFor(input, [another]);
  if (!searcher) throw new Error('no signature');
  const chunks = stagesOf(searcher, 1, 'two-characters').flatMap((stage) => stage.chunks);
  let next = 0;
  return () => {
    for (let tried = 0; tried < batch;) {
      const chunk = chunks[next++ % chunks.length];
      if (chunk) tried += searcher.search(chunk).tried;
    }
    return Promise.resolve();
  };
}

function bare(): Promise<void> {
  bareLoop(batch);
  return Promise.resolve();
}

/** What the bare loop came to where the limit of 0.3 s was set, secrets a second. */
const usualRate = 46_000;

/** From nothing to the end of the stage in which single mistakes and slips are searched, by one processor. */
function oneCharacter(bareRate: number): Finding {
  const times = Array.from({ length: 15 }, () => {
    const since = performance.now();
    const searcher = searcherFor(input, [another]);
    const [stage] = searcher ? stagesOf(searcher, 1, 'known') : [];
    for (const chunk of stage?.chunks ?? []) searcher?.search(chunk);
    return performance.now() - since;
  });
  const ms = median(times);
  // A machine that has other things to do, or is slower, is given as much more time.
  const limit = 300 * Math.max(1, usualRate / bareRate);
  return {
    what: 'every single mistake and every slip of one character, by one processor',
    measured: `${ms.toFixed(0)} ms`,
    limit: `≤ ${limit.toFixed(0)} ms`,
    holds: ms <= limit,
  };
}

/** The bare loop runs by as many processors as the search, before it and after it: the machine has other things to do. */
async function twoCharacters(): Promise<Finding> {
  const { count } = twoCharactersIn(another.reveal());
  const before = await bareInProcesses(cores);
  const since = performance.now();
  const openLanes = inProcesses(cores);
  const result = await search({ input, secrets: [another], depth: 'two-characters', openLanes }).result;
  const seconds = (performance.now() - since) / 1000;
  const limit = count / (0.7 * ((before + (await bareInProcesses(cores))) / 2));
  return {
    what: `two characters of a secret, ${count.toLocaleString('en')} candidates by ${cores} processors`,
    measured: `${seconds.toFixed(1)} s`,
    limit: `≤ ${limit.toFixed(1)} s`,
    holds: seconds <= limit && result?.kind === 'not-found' && result.tried === count,
  };
}

function everySlip(): Finding {
  const all = typingErrorsIn(secret);
  const entered = new Secret(secret);
  const missed = all.filter(({ secret: driver, error }, number) => {
    const found = foundNear(signWrongly({ secret: driver }), entered, 'typing', number).flat();
    return !found.some(
      ({ id, way }) => id === 'typing' && way.kind === error.kind && way.place === error.place,
    );
  });
  return none(
    `slips of one character that are not found, of ${all.length.toLocaleString('en')}`,
    missed.length,
  );
}

function none(what: string, count: number): Finding {
  return { what, measured: String(count), limit: '0', holds: count === 0 };
}

function perSecond(perMs: number): string {
  return `${Math.round(perMs * 1000).toLocaleString('en')} a second`;
}
