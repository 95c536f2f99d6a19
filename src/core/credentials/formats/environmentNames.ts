import type { SetField } from './reading';

/** The variables that AWS's tools and the drivers read (auth.md, MONGODB-AWS, "Environment variables"; AWS CLI). */
export const environmentFields: ReadonlyMap<string, SetField> = new Map<string, SetField>([
  ['AWS_ACCESS_KEY_ID', 'accessKeyId'],
  ['AWS_SECRET_ACCESS_KEY', 'secretAccessKey'],
  ['AWS_SESSION_TOKEN', 'sessionToken'],
  ['AWS_CREDENTIAL_EXPIRATION', 'expiration'],
]);

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
  ['AWS_ROLE_ARN', 'It names a role to assume; the credentials of the role are not in this text.'],
  ['AWS_WEB_IDENTITY_TOKEN_FILE', 'It names a file, which is not in this text.'],
]);

/**
 * Why a variable that is no part of the credentials was passed over.
 * @returns `what` never repeats a name that could be a value in the wrong place
 */
export function explainVariable(
  name: string,
  value: string,
): { readonly what: string; readonly why: string } {
  const upper = name.toUpperCase();
  const meant = nearMisses.get(upper);
  if (meant !== undefined)
    return { what: upper, why: `No driver reads a variable of this name; it is ${meant}.` };
  if (environmentFields.has(upper))
    return { what: upper, why: 'It is not in capitals, as its name must be.' };
  if (/^mongodb(?:\+srv)?:\/\//.test(value)) {
    return { what: 'A connection string', why: 'Paste it alone to have it as the target.' };
  }
  const why = otherReasons.get(upper) ?? 'It is no part of the credentials.';
  return { what: /^AWS_[A-Z_]{1,32}$/.test(name) ? name : 'Another variable', why };
}
