import type { StepId } from '../vocabulary/steps';
import type { Driver, DriverReaction, Major, ServerMistake } from './driver';
import { habitSteps, type HabitId } from './habits';
import type { Origin } from '../quotation/origin';
import type { Quotation } from './quotation';
import { drivers } from './roster';

/** At which step a driver meets what a server does wrong. */
const mistakeSteps = {
  'wire-version': 'hello',
  'nonce-length': 'server-first',
  'nonce-prefix': 'server-first',
  'host-empty': 'server-first',
  'host-too-long': 'server-first',
  'host-empty-label': 'server-first',
  'unknown-field': 'server-first',
} as const satisfies Record<ServerMistake, StepId>;

export type DifferenceCode =
  | HabitId
  | ServerMistake
  | 'refuses-credentials-inside'
  | 'keeps-environment'
  | 'takes-source-of-txt';

/** One driver's part in a difference. */
export interface DriverThere {
  readonly name: string;
  readonly from: Origin;
  /** What it makes of a server's mistake; absent where the code says what the driver does. */
  readonly reaction?: Exclude<DriverReaction, null>;
  /** Its words, where the code says what it does. */
  readonly words?: Quotation;
}

export interface Difference {
  readonly code: DifferenceCode;
  /** At least one. */
  readonly drivers: readonly DriverThere[];
}

/** In what drivers differ from each other at a step; empty at most steps. */
export function differencesAt(step: StepId): readonly Difference[] {
  return [...ofHabits(step), ...ofMistakes(step), ...ofStrings(step)].filter(
    (difference) => difference.drivers.length > 0,
  );
}

function ofHabits(step: StepId): readonly Difference[] {
  return keysOf(habitSteps)
    .filter((code) => habitSteps[code] === step)
    .map((code) => ({
      code,
      drivers: drivers.flatMap(({ name, habits }) => {
        const from = habits[code];
        return from === undefined ? [] : [{ name, from }];
      }),
    }));
}

function ofMistakes(step: StepId): readonly Difference[] {
  return keysOf(mistakeSteps)
    .filter((code) => mistakeSteps[code] === step)
    .map((code) => ({
      code,
      drivers: drivers.flatMap(({ name, reactions }) => {
        const reaction = reactions[code];
        if (reaction === null) return [];
        return [{ name, reaction, from: originOf(reaction, reactions.from) }];
      }),
    }));
}

function originOf(reaction: Exclude<DriverReaction, null>, otherwise: Origin): Origin {
  return reaction.refuses && reaction.words ? reaction.words.from : otherwise;
}

/** What follows from how each major reads a connection string, and from what it keeps. */
function ofStrings(step: StepId): readonly Difference[] {
  switch (step) {
    case 'credentials':
      return [
        {
          code: 'refuses-credentials-inside',
          drivers: ofMajors(({ name, uri: { credentialsInside } }) =>
            credentialsInside.kind === 'refused'
              ? { name, from: credentialsInside.userinfo.from, words: credentialsInside.userinfo }
              : null,
          ),
        },
        {
          code: 'keeps-environment',
          drivers: ofMajors(({ name, renewal }) =>
            renewal?.environment === 'kept' ? { name, from: renewal.from } : null,
          ),
        },
      ];
    case 'resolve':
      return [
        {
          code: 'takes-source-of-txt',
          drivers: ofMajors(({ name, uri, from, except }) =>
            uri.takesSourceOfTxt ? { name, from: except?.takesSourceOfTxt ?? from } : null,
          ),
        },
      ];
    default:
      return [];
  }
}

function ofMajors(tell: (major: Major) => DriverThere | null): readonly DriverThere[] {
  return drivers.flatMap((driver: Driver) =>
    Object.values(driver.majors).flatMap((major) => tell(major) ?? []),
  );
}

function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(table) as readonly string[] as readonly K[];
}
