import { orNull } from '../../fault/fault';
import { layOutUri, type UriLayout } from '../../drivers/uri/layout';
import { readAs } from '../../drivers/uri/readAs';
import { itself } from '../basis';
import { ofDrivers } from '../bases/ofDrivers';
import type { UriFacts } from '../facts/connectionString';
import type { Knowledge } from '../knowledge';
import { rule, type Rule, type Said } from '../rule';
import { driversOf } from './driversOf';
import { encodedTwice } from './encodedTwice';
import { levelOf } from './uriLevel';
import { optionMeant } from './optionMeant';
import { placesIn, type Place } from './uriPlaces';
import { accusedBy } from './uriSubject';

type Code = keyof UriFacts;

/**
 * What drivers make of the connection string where it is not as all of them want it: of the driver that was seen, else
 * of each that was read. Whoever was answered by a server has not refused to parse it.
 */
export const connectionStringRules: readonly Rule<Code>[] = [
  rule({
    needs: ['uri'],
    step: 'credentials',
    about: 'connection-string',
    // failures.md A.2, A.5; corrections.md B; core/drivers
    basis: { on: 'drivers', how: 'read' },
    test: (known): readonly Said<Code>[] => {
      const layout = orNull(() => layOutUri(known.uri.reveal()));
      return layout ? found(layout, known) : [];
    },
  }),
  rule({
    needs: ['uri'],
    step: 'credentials',
    about: 'secret',
    // failures.md A8
    basis: itself,
    test: (known): readonly Said<Code>[] => {
      const layout = orNull(() => layOutUri(known.uri.reveal()));
      return layout ? encodedTwice(layout, atOf(known)) : [];
    },
  }),
];

function found(layout: UriLayout, known: Knowledge): readonly Said<Code>[] {
  const { ids, known: how } = driversOf(known);
  const readings = ids
    .map((id) => readAs(id, layout))
    .filter(({ acceptance }) => !isAnswered(known) || !isRefusedUnread(acceptance));
  return placesIn(readings).flatMap((place): readonly Said<Code>[] => {
    // The TXT record is Atlas's own, and every other driver has nothing to say of it.
    if (place.code === 'source-of-txt' && how === 'none') return [];
    const facts = { cause: place.cause, made: place.made, drivers: readings.length };
    return [
      {
        code: `uri-${place.code}`,
        level: levelOf(place, readings, how),
        basis: ofDrivers(place.made.flatMap(({ drivers }) => drivers)),
        about: accusedBy(place, layout),
        at: { ...atOf(known), character: place.span.start + 1 },
        facts:
          place.code === 'unknown-option' ? { ...facts, meant: optionMeant(nameAt(layout, place)) } : facts,
        // The code is made of what is in the facts.
      } as unknown as Said<Code>,
    ];
  });
}

function isRefusedUnread(acceptance: ReturnType<typeof readAs>['acceptance']): boolean {
  return acceptance.kind === 'refused' && acceptance.when === 'parsing';
}

/** Somebody said something on the wire. */
function isAnswered({ reply, challenge, first, proof, hello }: Knowledge): boolean {
  return [reply, challenge, first, proof, hello].some((seen) => seen !== undefined);
}

function atOf({ toldBy }: Knowledge) {
  const piece = toldBy?.connectionString;
  return { value: 'connectionString', ...(piece === undefined ? {} : { piece }) } as const;
}

function nameAt({ options }: UriLayout, { span }: Place): string {
  return options.find(({ name }) => name.span.start === span.start)?.name.raw ?? '';
}
