import type { Note, What, Why } from '../ignored';
import { fieldNamed, meaningOf, variableMeant, type Meaning } from '../names';

const reasons: Readonly<Partial<Record<Meaning, Why>>> = {
  region: { reason: 'region' },
  profile: { reason: 'profile' },
  role: { reason: 'role-no-arn' },
  'web-identity': { reason: 'file' },
  'container-address': { reason: 'container' },
  'container-path': { reason: 'container' },
  'container-token': { reason: 'container' },
};

/** What a variable tells of a way to credentials, with the command that shows what is there. */
const ways: Readonly<Partial<Record<Meaning, Note>>> = {
  'web-identity': { code: 'web-identity', command: 'cat "$AWS_WEB_IDENTITY_TOKEN_FILE"' },
  'container-address': {
    code: 'pod-identity',
    command:
      'curl -s -H "Authorization: $(cat "$AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE")" "$AWS_CONTAINER_CREDENTIALS_FULL_URI"',
  },
  'container-path': {
    code: 'container',
    command: 'curl -s "http://169.254.170.2$AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"',
  },
};

/** Why a variable was passed over. */
export interface Explanation {
  /** Never repeats a name that could be a value in the wrong place. */
  readonly what: What;
  readonly why: Why;
  /** Whether its writer surely had one of the variables in mind that are read. */
  readonly isMeant?: true;
  /** What else to say. */
  readonly note?: Note;
}

export function explainVariable(name: string): Explanation {
  const upper = name.trimEnd().toUpperCase();
  if (fieldNamed(upper, 'variables')) {
    const reason = name === name.trimEnd() ? 'capitals' : 'name-with-blank';
    return { what: { named: upper }, why: { reason }, isMeant: true };
  }
  const meant = variableMeant(upper);
  if (meant !== undefined)
    return { what: { named: upper }, why: { reason: 'near-miss', meant }, isMeant: true };
  const meaning = meaningOf(upper, 'variables');
  const why = meaning && reasons[meaning];
  const note = meaning && ways[meaning];
  if (why) return { what: { named: upper }, why, ...(note ? { note } : {}) };
  return { what: shownVariable(name), why: { reason: 'no-part' } };
}

function shownVariable(name: string): What {
  return /^AWS_[A-Z_]{1,32}$/.test(name) ? { named: name } : { thing: 'variable' };
}
