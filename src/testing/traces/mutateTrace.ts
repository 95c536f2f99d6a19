import type { Chance } from '../fuzz/chance';

/** What stands where something else should: of every kind, at every edge, and names of other places. */
const numbers = [0, -1, 1.5, 1e21, -1e300, 8.64e15, 8.65e15, Number.MAX_SAFE_INTEGER, 2 ** 53];
const names =
  'x __proto__ constructor sent verdict server-refused quoted all-failed no-host-left AAAA A ==== 99999999999999999999';
const inside = {
  code: 'no-host-left',
  problem: 'all-failed',
  count: 1,
  last: { code: 'tls-timeout', ms: null },
};
const holders = [[], {}, [[]], [null], { base64: 'AAAA' }, { base64: '?' }, { code: 'stopped' }, inside];
const strangers: readonly unknown[] = [
  null,
  true,
  false,
  '',
  '\u0000',
  '\uD800',
  ...numbers,
  ...names.split(' '),
  ...holders,
];

/** A file that somebody changed, by hand or by accident: in its text, or in its values. */
export function mutateTrace(text: string, chance: Chance): string {
  return chance.below(4) === 0 ? mutatedText(text, chance) : mutatedValues(text, chance);
}

function mutatedText(text: string, chance: Chance): string {
  const at = chance.below(text.length);
  const to = at + chance.length(40);
  switch (chance.below(4)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(to);
    case 2:
      return text.slice(0, to) + text.slice(at);
    default:
      return (
        text.slice(0, at) + chance.of(['"', '{', ']', '\\', '0', '-', ',', '\u0000', '/*']) + text.slice(at)
      );
  }
}

function mutatedValues(text: string, chance: Chance): string {
  const file: unknown = JSON.parse(text);
  for (let left = 1 + chance.below(3); left > 0; left--) change(file, chance);
  return JSON.stringify(file);
}

/** At a place that is reached by lot. */
function change(root: unknown, chance: Chance): void {
  let holder = root as Record<string, unknown>;
  if (chance.below(8) > 0 && typeof holder.events === 'object' && holder.events !== null)
    holder = holder.events as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(holder);
    if (keys.length === 0) return;
    const name = chance.of(keys);
    const inner = holder[name];
    if (typeof inner === 'object' && inner !== null && chance.below(8) > 0) {
      holder = inner as Record<string, unknown>;
      continue;
    }
    if (chance.below(3) === 0) holder[name] = structuredClone(chance.of(strangers));
    else holder[name] = likeIt(inner, chance) ?? structuredClone(holder[chance.of(keys)]);
    if (chance.below(8) === 0) delete holder[name];
    return;
  }
}

/** Of the same kind, and as a rule as it should not be. */
function likeIt(value: unknown, chance: Chance): unknown {
  if (typeof value === 'number') return value * chance.of([-1, 1e9, 1e300, 0.1, 1.5]);
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return undefined;
  const at = chance.below(value.length + 1);
  return chance.of([
    value.slice(0, at),
    value.slice(at),
    `${value}${value}`,
    `${value.slice(0, at)}\n\uD800`,
    chance.of(names.split(' ')),
  ]);
}
