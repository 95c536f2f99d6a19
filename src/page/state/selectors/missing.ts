import { resolutionOf, sourceInFields, signingCredentials } from '../inputs/resolution';
import { enteredAt } from '../inputs/sourceInputs';
import type { State } from '../view/state';

export type RequiredField =
  | 'accessKeyId'
  | 'secretAccessKey'
  | 'connectionString'
  | 'serverNonce'
  | 'stsHost'
  | 'signingDate';

const challengeFields = ['serverNonce', 'stsHost', 'signingDate'] as const;

/** The fields that are empty, and were so when they were needed: a run was asked for without them. */
export function missingFields({ inputs, ran }: Pick<State, 'inputs' | 'ran'>): readonly RequiredField[] {
  if (!ran) return [];
  const missing: RequiredField[] = [];
  // A web identity has nothing in the fields until STS was asked.
  if (!ran.machine && !inputs.machine && resolutionOf(inputs).winner !== 'web-identity') {
    const [then, now] = [signingCredentials(ran), enteredAt(inputs, sourceInFields(inputs))];
    if (then.accessKeyId === '' && now.accessKeyId === '') missing.push('accessKeyId');
    if (then.secretAccessKey.length + now.secretAccessKey.length === 0) missing.push('secretAccessKey');
  }
  if (inputs.target !== ran.target) return missing;
  if (inputs.target === 'cluster' && inputs.connectionString + ran.connectionString === '')
    missing.push('connectionString');
  if (inputs.target === 'challenge')
    missing.push(...challengeFields.filter((name) => inputs.challenge[name] + ran.challenge[name] === ''));
  return missing;
}
