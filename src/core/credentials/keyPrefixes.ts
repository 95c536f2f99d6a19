/** What the first four letters of an ID say (IAM User Guide, "Understanding unique ID prefixes"). */
const ofKeys = ['AKIA', 'ASIA'] as const;

/** Of what signs nothing. */
const ofOthers = ['ABIA', 'ACCA', 'AGPA', 'AIDA', 'AIPA', 'ANPA', 'ANVA', 'APKA', 'AROA', 'ASCA'] as const;

export type KeyPrefix = (typeof ofKeys)[number] | UniqueIdPrefix;
export type UniqueIdPrefix = (typeof ofOthers)[number];

/** @returns undefined for letters that AWS gives no meaning */
export function keyPrefixOf(id: string): KeyPrefix | undefined {
  return [...ofKeys, ...ofOthers].find((prefix) => id.startsWith(prefix));
}

/** @returns undefined for the ID of a key as well */
export function uniqueIdPrefixOf(id: string): UniqueIdPrefix | undefined {
  return ofOthers.find((prefix) => id.startsWith(prefix));
}
