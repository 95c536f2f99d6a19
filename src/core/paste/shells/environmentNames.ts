import type { What, Why } from '../ignored';
import type { SetField } from '../reading';

/** The variables that AWS's tools and the drivers read (auth.md, MONGODB-AWS, "Environment variables"; AWS CLI). */
export const environmentFields: ReadonlyMap<string, SetField> = new Map<string, SetField>([
  ['AWS_ACCESS_KEY_ID', 'accessKeyId'],
  ['AWS_SECRET_ACCESS_KEY', 'secretAccessKey'],
  ['AWS_SESSION_TOKEN', 'sessionToken'],
  ['AWS_CREDENTIAL_EXPIRATION', 'expiration'],
]);

/** What drivers read beside these: the role that a web identity token is for (auth.md, MONGODB-AWS, "Web Identity"). */
export const roleVariable = 'AWS_ROLE_ARN';

const nearMisses: ReadonlyMap<string, string> = new Map([
  ['AWS_ACCESS_KEY', 'AWS_ACCESS_KEY_ID'],
  ['AWS_ACCESS_ID', 'AWS_ACCESS_KEY_ID'],
  ['AWS_ACCESSKEYID', 'AWS_ACCESS_KEY_ID'],
  ['AWS_KEY_ID', 'AWS_ACCESS_KEY_ID'],
  ['AWS_SECRET', 'AWS_SECRET_ACCESS_KEY'],
  ['AWS_SECRET_KEY', 'AWS_SECRET_ACCESS_KEY'],
  ['AWS_SECRET_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
  ['AWS_SECRET_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
  ['AWS_ACCESS_KEY_SECRET', 'AWS_SECRET_ACCESS_KEY'],
  ['AWS_SECRET_TOKEN', 'AWS_SESSION_TOKEN'],
  ['AWS_SECURITY_TOKEN', 'AWS_SESSION_TOKEN'],
  ['AWS_SESSION', 'AWS_SESSION_TOKEN'],
  ['AWS_TOKEN', 'AWS_SESSION_TOKEN'],
]);

const otherReasons: ReadonlyMap<string, Why> = new Map<string, Why>([
  ['AWS_REGION', { reason: 'region' }],
  ['AWS_DEFAULT_REGION', { reason: 'region' }],
  ['AWS_PROFILE', { reason: 'profile' }],
  ['AWS_DEFAULT_PROFILE', { reason: 'profile' }],
  [roleVariable, { reason: 'role-no-arn' }],
  ['AWS_WEB_IDENTITY_TOKEN_FILE', { reason: 'file' }],
]);

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
  const meant = nearMisses.get(upper);
  if (meant !== undefined)
    return { what: { named: upper }, why: { reason: 'near-miss', meant }, isMeant: true };
  if (environmentFields.has(upper)) {
    return name === name.trimEnd()
      ? { what: { named: upper }, why: { reason: 'capitals' }, isMeant: true }
      : { what: { named: upper }, why: { reason: 'name-with-blank' }, isMeant: true };
  }
  if (/^mongodb(?:\+srv)?:\/\//.test(value)) {
    return { what: { thing: 'connection-string' }, why: { reason: 'paste-alone' } };
  }
  const why = otherReasons.get(upper) ?? { reason: 'no-part' as const };
  return { what: otherReasons.has(upper) ? { named: upper } : shownVariable(name), why };
}

function shownVariable(name: string): What {
  return /^AWS_[A-Z_]{1,32}$/.test(name) ? { named: name } : { thing: 'variable' };
}
