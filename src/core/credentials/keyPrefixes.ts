/** What the first four letters of an ID say (IAM User Guide, "Understanding unique ID prefixes"). */
export interface PrefixMeaning {
  /** With its article, for the middle of a sentence. */
  readonly owner: string;
  readonly signs: boolean;
}

const meanings: ReadonlyMap<string, PrefixMeaning> = new Map([
  ['AKIA', { owner: 'a long-term access key', signs: true }],
  ['ASIA', { owner: 'a temporary access key from STS', signs: true }],
  ['ABIA', { owner: 'an STS service bearer token', signs: false }],
  ['ACCA', { owner: 'a context-specific credential', signs: false }],
  ['AGPA', { owner: 'a user group', signs: false }],
  ['AIDA', { owner: 'an IAM user', signs: false }],
  ['AIPA', { owner: 'an EC2 instance profile', signs: false }],
  ['ANPA', { owner: 'a managed policy', signs: false }],
  ['ANVA', { owner: 'a version of a managed policy', signs: false }],
  ['APKA', { owner: 'a public key', signs: false }],
  ['AROA', { owner: 'a role', signs: false }],
  ['ASCA', { owner: 'a certificate', signs: false }],
]);

/** @returns undefined for letters that AWS gives no meaning */
export function keyPrefixMeaning(id: string): PrefixMeaning | undefined {
  return meanings.get(id.slice(0, 4));
}
