import type { UpgradeRefusal } from '../proxy/proxyLog';
import { refusalCodes } from '../proxy/refusalCodes';
import type { MeteredLine } from './meteredLine';

/** Why an upgrade was refused: by a rule about who may ask, or by a limit. */
const upgrades = {
  host: 'rule',
  origin: 'rule',
  path: 'rule',
  closing: 'rule',
  links: 'limit',
  'links-per-address': 'limit',
  'links-per-minute': 'limit',
} as const satisfies Record<UpgradeRefusal, 'rule' | 'limit'>;

type UpgradesOf<Kind> = {
  [Why in UpgradeRefusal]: (typeof upgrades)[Why] extends Kind ? Why : never;
}[UpgradeRefusal];

/** Codes of faults that are a limit met, beside those of `refusalCodes`, which are rules. */
const limitCodes = ['link-idle', 'limit-reached'] as const;

export type Rule = UpgradesOf<'rule'> | (typeof refusalCodes)[number];
export type Limit = UpgradesOf<'limit'> | (typeof limitCodes)[number];

const whys = Object.keys(upgrades) as readonly UpgradeRefusal[];
export const rules: readonly Rule[] = [...whys.filter((why) => isOf('rule', why)), ...refusalCodes];
export const limits: readonly Limit[] = [...whys.filter((why) => isOf('limit', why)), ...limitCodes];

/** The rule by which something was refused, if it was. */
export function ruleOf(line: MeteredLine): Rule | null {
  return ofThese(rules, reasonOf(line));
}

/** The limit that was met, if one was. */
export function limitOf(line: MeteredLine): Limit | null {
  return ofThese(limits, reasonOf(line));
}

function ofThese<Name extends string>(names: readonly Name[], reason: string | number | null): Name | null {
  return reason === null ? null : (names.find((name) => name === reason) ?? null);
}

function reasonOf(line: MeteredLine): string | number | null {
  if (line.event === 'upgrade-refused') return line.why;
  if (line.event === 'link-failed') return line.code;
  return line.event === 'sts' ? line.status : null;
}

function isOf<Kind extends 'rule' | 'limit'>(kind: Kind, why: UpgradeRefusal): why is UpgradesOf<Kind> {
  return upgrades[why] === kind;
}
