import type { What, Why } from '../ignored';
import { fieldNamed, meaningOf, variableMeant, type Meaning } from '../names';
import { uriScheme } from '../uri';

const reasons: Readonly<Partial<Record<Meaning, Why>>> = {
  region: { reason: 'region' },
  profile: { reason: 'profile' },
  role: { reason: 'role-no-arn' },
  'web-identity': { reason: 'file' },
};

/** Why a variable was passed over. */
export interface Explanation {
  /** Never repeats a name that could be a value in the wrong place. */
  readonly what: What;
  readonly why: Why;
  /** Whether its writer surely had one of the variables in mind that are read. */
  readonly isMeant?: true;
}

export function explainVariable(name: string, value: string): Explanation {
  const upper = name.trimEnd().toUpperCase();
  if (fieldNamed(upper, 'variables')) {
    const reason = name === name.trimEnd() ? 'capitals' : 'name-with-blank';
    return { what: { named: upper }, why: { reason }, isMeant: true };
  }
  const meant = variableMeant(upper);
  if (meant !== undefined)
    return { what: { named: upper }, why: { reason: 'near-miss', meant }, isMeant: true };
  if (uriScheme.test(value)) return { what: { thing: 'connection-string' }, why: { reason: 'paste-alone' } };
  const meaning = meaningOf(upper, 'variables');
  const why = meaning && reasons[meaning];
  return why ? { what: { named: upper }, why } : { what: shownVariable(name), why: { reason: 'no-part' } };
}

function shownVariable(name: string): What {
  return /^AWS_[A-Z_]{1,32}$/.test(name) ? { named: name } : { thing: 'variable' };
}
