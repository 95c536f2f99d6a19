import type { CredentialFacts } from '../facts/credentials';
import type { Level } from '../finding';
import type { Said } from '../rule';
import type { Looked } from './credentialTest';
import { keyIdTests } from './keyId';
import { secretAccessKeyTests } from './secretAccessKey';
import { sessionTokenTests } from './sessionToken';

const tests = [...keyIdTests, ...secretAccessKeyTests, ...sessionTokenTests];
const levels: readonly Level[] = ['certain', 'likely', 'possible'];

type FieldFinding = Said<keyof CredentialFacts> & { readonly level: Level };

/** What is to be said below the fields while somebody fills them in, the surest first, as `judge` has it by all rules. */
export function fieldFindings(typed: Omit<Looked, 'sent'>): readonly FieldFinding[] {
  const found = tests.flatMap(({ test }) => test({ ...typed, sent: false })) as FieldFinding[];
  return found.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
}
