import type { Note, ProfileWay, What, Why } from './ignored';
import type { Meaning } from './names';
import { shownName } from './shownName';

/** How a profile gets its credentials. The first way that its settings tell counts. */
const ways: readonly ProfileWay[] = ['sso', 'program', 'console-login', 'web-identity', 'role'];

/** Why a setting was passed over, and the way to credentials that it is a part of, if any. */
export function explainSetting(
  key: string,
  meaning: Meaning | undefined,
): { readonly what: What; readonly why: Why; readonly way?: ProfileWay } {
  const way = ways.find((one) => one === meaning);
  if (way) return { what: { named: key }, why: { reason: 'credentials-elsewhere' }, way };
  return { what: meaning ? { named: key } : { thing: 'setting-other' }, why: { reason: 'no-part' } };
}

/** What to do about a profile whose credentials cannot be read out of a text: how it gets them, and the command. */
export function unresolvedProfile(told: ReadonlySet<ProfileWay>, profile: string | undefined): Note {
  const name = profile === undefined ? 'default' : shownName(profile);
  return {
    code: 'profile',
    name: name ?? null,
    way: ways.find((way) => told.has(way)) ?? 'role',
    command: `aws configure export-credentials --profile ${argumentOf(name)} --format env`,
  };
}

function argumentOf(name: string | undefined): string {
  if (name === undefined) return 'NAME';
  return name.includes(' ') ? `'${name}'` : name;
}
