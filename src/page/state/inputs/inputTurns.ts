import type { Inputs } from './inputs';
import type { Turn, Turns } from './turns';

/** Inputs that belong together change together, or not at all: the parts of one set of credentials, above all. */
const together = {
  accessKeyId: 'explicit',
  secretAccessKey: 'explicit',
  sessionToken: 'explicit',
  expiration: 'explicit',
  givenBy: 'explicit',
  exampleAside: 'explicit',
  identityToken: 'web-identity',
  roleArn: 'web-identity',
  assumed: 'web-identity',
} as const satisfies Partial<Record<keyof Inputs, string>>;

type Together = typeof together;

/** `run`: which run is the latest. All others are inputs that a person changes apart. */
export type InputGroup = Exclude<keyof Inputs, keyof Together> | Together[keyof Together] | 'run';

export type InputTurn = Turn<InputGroup>;
export type InputTurns = Turns<InputGroup>;

/** Every group that holds credentials of the page's own. */
export const ownSources = ['explicit', 'environment', 'web-identity', 'ecs', 'ec2'] as const;

function groupOf(name: keyof Inputs): InputGroup {
  return name in together
    ? together[name as keyof Together]
    : (name as Exclude<keyof Inputs, keyof Together>);
}

/** Whether all of a change can still take effect. */
export function standsWhole(change: Partial<Inputs>, turn: InputTurn): boolean {
  return (Object.keys(change) as (keyof Inputs)[]).every((name) => turn.stands(groupOf(name)));
}

/** What of a change was not overtaken by what a person did since it was begun; that much takes effect. */
export function takeStanding(change: Partial<Inputs>, turn: InputTurn): Partial<Inputs> {
  const names = (Object.keys(change) as (keyof Inputs)[]).filter((name) => turn.stands(groupOf(name)));
  turn.take(...names.map(groupOf));
  return Object.fromEntries(names.map((name) => [name, change[name]]));
}
