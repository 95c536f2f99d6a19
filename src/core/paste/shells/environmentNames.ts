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

const otherReasons: ReadonlyMap<string, string> = new Map([
  ['AWS_REGION', 'The region of the signature follows from the STS host that the server names.'],
  ['AWS_DEFAULT_REGION', 'The region of the signature follows from the STS host that the server names.'],
  ['AWS_PROFILE', 'It names a profile, whose credentials are not in this text.'],
  ['AWS_DEFAULT_PROFILE', 'It names a profile, whose credentials are not in this text.'],
  [roleVariable, 'It names a role, and its value is no ARN of one.'],
  [
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'It names a file, which is not in this text. Paste what the file holds as well.',
  ],
]);

/** Why a variable was passed over. */
export interface Explanation {
  /** Never repeats a name that could be a value in the wrong place. */
  readonly what: string;
  readonly why: string;
  /** Whether its writer surely had one of the variables in mind that are read. */
  readonly isMeant?: true;
}

export function explainVariable(name: string, value: string): Explanation {
  const upper = name.trimEnd().toUpperCase();
  const meant = nearMisses.get(upper);
  if (meant !== undefined)
    return { what: upper, why: `No driver reads a variable of this name; it is ${meant}.`, isMeant: true };
  if (environmentFields.has(upper)) {
    return name === name.trimEnd()
      ? { what: upper, why: 'It is not in capitals, as its name must be.', isMeant: true }
      : { what: upper, why: 'The blank before the equals sign is a part of its name.', isMeant: true };
  }
  if (/^mongodb(?:\+srv)?:\/\//.test(value)) {
    return { what: 'A connection string', why: 'Paste it alone to have it as the target.' };
  }
  const why = otherReasons.get(upper) ?? 'It is no part of the credentials.';
  return { what: otherReasons.has(upper) ? upper : shownVariable(name), why };
}

function shownVariable(name: string): string {
  return /^AWS_[A-Z_]{1,32}$/.test(name) ? name : 'Another variable';
}
