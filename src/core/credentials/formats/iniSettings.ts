import type { SetField } from './reading';

/** Settings of a profile that are credentials, by name in lower case. Some are other tools' names for the same. */
export const iniFields: ReadonlyMap<string, SetField> = new Map<string, SetField>([
  ['aws_access_key_id', 'accessKeyId'],
  ['aws_secret_access_key', 'secretAccessKey'],
  ['aws_session_token', 'sessionToken'],
  ['aws_security_token', 'sessionToken'],
  ['aws_expiration', 'expiration'],
  ['aws_credential_expiration', 'expiration'],
  ['x_security_token_expires', 'expiration'],
  ['expiration', 'expiration'],
]);

/** saml2aws writes whom the credentials belong to. */
export const principalArn = 'x_principal_arn';

const pointers = [
  'role_arn',
  'source_profile',
  'credential_source',
  'credential_process',
  'web_identity_token_file',
  'sso_session',
  'sso_start_url',
  'sso_region',
  'sso_account_id',
  'sso_role_name',
  'login_session',
];

const others = [
  'region',
  'output',
  'mfa_serial',
  'external_id',
  'role_session_name',
  'duration_seconds',
  'sso_registration_scopes',
  'sts_regional_endpoints',
  'cli_pager',
];

/**
 * Why a setting was passed over.
 * @param profile names the profile in the advice, if it is surely a name: shorter than any secret
 */
export function explainSetting(key: string, profile: string | undefined): { what: string; why: string } {
  if (pointers.includes(key)) {
    const name = profile !== undefined && /^[A-Za-z0-9_.-]{1,32}$/.test(profile) ? profile : 'NAME';
    return {
      what: key,
      why: `It says where to get credentials. To have them in text, run: aws configure export-credentials --profile ${name} --format env`,
    };
  }
  return {
    what: others.includes(key) ? key : 'Another setting',
    why: 'It is no part of the credentials.',
  };
}
