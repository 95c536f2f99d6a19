import type { Note, ProfileWay, What, Why } from './ignored';
import type { SetField } from './reading';
import { shownName } from './shownName';

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

/** How a profile gets its credentials, by the settings that say so. The first way that a profile has counts. */
const ways: ReadonlyArray<readonly [way: ProfileWay, keys: readonly string[]]> = [
  ['sso', ['sso_session', 'sso_start_url', 'sso_region', 'sso_account_id', 'sso_role_name']],
  ['program', ['credential_process']],
  ['console-login', ['login_session']],
  ['web-identity', ['web_identity_token_file']],
  ['role', ['role_arn', 'source_profile', 'credential_source']],
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

/** Why a setting was passed over. `points`: it says where credentials come from. */
export function explainSetting(key: string): {
  readonly what: What;
  readonly why: Why;
  readonly points: boolean;
} {
  if (ways.some(([, keys]) => keys.includes(key))) {
    return { what: { named: key }, why: { reason: 'credentials-elsewhere' }, points: true };
  }
  const what: What = others.includes(key) ? { named: key } : { thing: 'setting-other' };
  return { what, why: { reason: 'no-part' }, points: false };
}

/** What to do about a profile whose credentials cannot be read out of a text: how it gets them, and the command. */
export function unresolvedProfile(pointers: readonly string[], profile: string | undefined): Note {
  const name = profile === undefined ? 'default' : shownName(profile);
  const [way = 'role'] = ways.find(([, keys]) => keys.some((key) => pointers.includes(key))) ?? [];
  return {
    code: 'profile',
    name: name ?? null,
    way,
    command: `aws configure export-credentials --profile ${argumentOf(name)} --format env`,
  };
}

function argumentOf(name: string | undefined): string {
  if (name === undefined) return 'NAME';
  return name.includes(' ') ? `'${name}'` : name;
}
