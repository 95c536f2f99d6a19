import type { ProfileWay } from './ignored';
import type { SetField } from './reading';

/** What a name in a text stands for, where that is known. */
export type Meaning =
  | SetField
  /** The ARN of whoever the credentials belong to. */
  | 'owner'
  | 'region'
  /** The name of a profile. */
  | 'profile'
  /** Whom to ask for credentials, which are not in the text. */
  | ProfileWay
  /** Where a container asks: at an address, at one of ECS's, with what. */
  | 'container-address'
  | 'container-path'
  | 'container-token'
  /** Of a connection string, or in place of one. */
  | 'uri'
  | 'host'
  | 'port'
  | 'mechanism'
  | 'source'
  /** Known, and no part of credentials. */
  | 'other';

/** Where names are read, each with its own strictness. */
export type Kind =
  /** Environment variables that AWS's tools or the drivers read (auth.md, MONGODB-AWS; AWS CLI): to the letter. */
  | 'variables'
  /** Settings of a profile, some of them other tools' (saml2aws and the like): in any case. */
  | 'settings'
  /** AWS's answers: STS, `credential_process`, SSO, ECS, instance metadata, Cognito: in any case. */
  | 'answers'
  /** Flags of mongosh, mongo and the Database Tools: long ones in any case. */
  | 'flags'
  /** What people and programs call it: in any case, with any separators, with or without `aws` in front. */
  | 'free'
  /** As `free`, where it may be anything else as well: it counts only where the text speaks of AWS's credentials. */
  | 'general'
  /** As `general`, where the value looks like it as well. */
  | 'vague'
  /** As `free`, only to tell what somebody meant by it. */
  | 'mistaken';

type Row = { readonly means: Meaning } & { readonly [K in Kind]?: string };

/** All names that any reader of pastes knows. */
const rows: readonly Row[] = [
  {
    means: 'accessKeyId',
    variables: 'AWS_ACCESS_KEY_ID',
    settings: 'aws_access_key_id',
    answers: 'AccessKeyId',
    flags: '--username -u',
    free: 'accessKeyId accessKey keyId accessId',
    general: 'username user',
    vague: 'id key',
  },
  {
    means: 'secretAccessKey',
    variables: 'AWS_SECRET_ACCESS_KEY',
    settings: 'aws_secret_access_key',
    answers: 'SecretAccessKey SecretKey',
    flags: '--password -p',
    free: 'secretAccessKey secretKey accessKeySecret secretAccessKeyId secretKeyId',
    general: 'password secret',
  },
  {
    means: 'sessionToken',
    variables: 'AWS_SESSION_TOKEN',
    settings: 'aws_session_token aws_security_token',
    answers: 'SessionToken Token',
    flags: '--awsIamSessionToken --awsSessionToken',
    free: 'sessionToken securityToken sessionKey secretToken',
    general: 'token',
    mistaken: 'session',
  },
  {
    means: 'expiration',
    variables: 'AWS_CREDENTIAL_EXPIRATION AWS_SESSION_EXPIRATION',
    settings: 'aws_expiration aws_credential_expiration x_security_token_expires expiration',
    answers: 'Expiration',
    free: 'expiration expires expiry expiresAt expiresAfter credentialExpiration sessionExpiration',
  },
  { means: 'owner', settings: 'x_principal_arn', answers: 'Arn RoleArn', free: 'arn roleArn' },
  { means: 'region', variables: 'AWS_REGION AWS_DEFAULT_REGION' },
  { means: 'profile', variables: 'AWS_PROFILE AWS_DEFAULT_PROFILE' },
  { means: 'sso', settings: 'sso_session sso_start_url sso_region sso_account_id sso_role_name' },
  { means: 'program', settings: 'credential_process' },
  { means: 'console-login', settings: 'login_session' },
  { means: 'web-identity', variables: 'AWS_WEB_IDENTITY_TOKEN_FILE', settings: 'web_identity_token_file' },
  { means: 'role', variables: 'AWS_ROLE_ARN', settings: 'role_arn source_profile credential_source' },
  { means: 'container-address', variables: 'AWS_CONTAINER_CREDENTIALS_FULL_URI' },
  { means: 'container-path', variables: 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI' },
  {
    means: 'container-token',
    variables: 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE AWS_CONTAINER_AUTHORIZATION_TOKEN',
  },
  { means: 'uri', flags: '--uri' },
  { means: 'host', flags: '--host -h' },
  { means: 'port', flags: '--port' },
  { means: 'mechanism', flags: '--authenticationMechanism' },
  { means: 'source', flags: '--authenticationDatabase' },
  {
    means: 'other',
    settings: `region output mfa_serial external_id role_session_name duration_seconds sso_registration_scopes
      sts_regional_endpoints cli_pager`,
    // of AWS's answers, of Kubernetes and of Docker Compose
    answers: `Credentials AccessKey AssumedRoleUser AssumedRoleId Version PackedPolicySize
      SubjectFromWebIdentityToken Provider Audience SourceIdentity RequestId ResponseMetadata Code Type LastUpdated
      AccountId UserId Account UserName Status CreateDate FederatedUser FederatedUserId IdentityId roleCredentials
      apiVersion kind metadata spec data stringData immutable name namespace labels annotations type
      services image ports volumes networks command environment env envFrom valueFrom depends_on`,
  },
];

const lower = (name: string): string => name.toLowerCase();

/** `AWS-Access-Key-ID`, `aws.accessKeyId`, `setAccessKeyId`: all are `accesskeyid`. */
function bare(name: string): string {
  return name
    .replace(/^[$@]*(?:[sS]et|[wW]ith)(?:_(?=[a-z])|(?=[A-Z]))/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replace(/^aws/, '');
}

const spelling: Readonly<Record<Kind, (name: string) => string>> = {
  variables: (name) => name,
  settings: lower,
  answers: lower,
  flags: (name) => (name.startsWith('--') ? lower(name) : name),
  free: bare,
  general: bare,
  vague: bare,
  mistaken: bare,
};

const tables = new Map<string, Meaning>(
  rows.flatMap(({ means, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, names]) =>
      names.split(/\s+/).map((name): [string, Meaning] => [key(kind as Kind, name), means]),
    ),
  ),
);

function key(kind: Kind, name: string): string {
  return `${kind} ${spelling[kind](name)}`;
}

/** What a name stands for where any of these kinds is read; of several the first that knows it counts. */
export function meaningOf(name: string, ...kinds: readonly Kind[]): Meaning | undefined {
  for (const kind of kinds) {
    const meaning = tables.get(key(kind, name));
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

const fields: ReadonlySet<Meaning> = new Set<SetField>([
  'accessKeyId',
  'secretAccessKey',
  'sessionToken',
  'expiration',
]);

export function isField(meaning: Meaning | undefined): meaning is SetField {
  return meaning !== undefined && fields.has(meaning);
}

/** As `meaningOf`, for the parts of a set of credentials alone. */
export function fieldNamed(name: string, ...kinds: readonly Kind[]): SetField | undefined {
  return kinds.map((kind) => meaningOf(name, kind)).find(isField);
}

/** The variable that somebody meant who called one of AWS's by another name: `AWS_SESSION_TOKEN` for `AWS_TOKEN`. */
export function variableMeant(name: string): string | undefined {
  if (!/^AWS_/i.test(name)) return undefined;
  const field = fieldNamed(name, 'free', 'general', 'mistaken');
  return rows.find(({ means }) => means === field && means !== 'expiration')?.variables;
}

const isCredential = ({ means }: Row): boolean => isField(means) && means !== 'expiration';

/** Of a pattern, in any case: the names of an ID, a secret or a token as AWS's answers have them. */
export const answerNames = namesOf(['answers'], isCredential)
  .filter((name) => name !== 'Token')
  .join('|');

/** As `answerNames`, as everybody has them: `access_key`, `aws-secret-access-key`, `Session Token`. */
export const freeNames = spelledFreely(namesOf(['free'], isCredential));

/** All that a value may stand behind. */
export const pairNames = spelledFreely(
  namesOf(['free', 'general', 'vague'], ({ means }) => isField(means) || means === 'owner'),
);

/** Longer ones first, so that none ends within another. */
function namesOf(kinds: readonly Kind[], which: (row: Row) => boolean): readonly string[] {
  return rows
    .filter(which)
    .flatMap((row) => kinds.flatMap((kind) => row[kind]?.split(' ') ?? []))
    .sort((a, b) => b.length - a.length);
}

function spelledFreely(names: readonly string[]): string {
  const spelled = names.map((name) => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '[ ._-]?').toLowerCase());
  return `(?:aws[ ._-]?)?(?:${spelled.join('|')})`;
}
