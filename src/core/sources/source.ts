/**
 * The five sources of credentials, in the order of the driver manual's page "AWS IAM": a driver uses the first in
 * which it finds credentials.
 */
export const sourceIds = ['explicit', 'environment', 'web-identity', 'ecs', 'ec2'] as const;

/**
 * These, and the files of profiles, which AWS's SDKs read beside them: a machine has them, and a page cannot be given any.
 * Where they stand is up to each order; the manual has no place for them.
 */
export const machineSourceIds = ['explicit', 'environment', 'profile', 'web-identity', 'ecs', 'ec2'] as const;

export type SourceId = (typeof machineSourceIds)[number];

export const sourceTitles = {
  explicit: 'Connection string',
  environment: 'Environment',
  profile: 'Profile files',
  'web-identity': 'Web identity',
  ecs: 'ECS',
  ec2: 'EC2',
} as const satisfies Record<SourceId, string>;

/** The parts that a source may hold. A web identity has a token file and a role; the others have credentials. */
export const partNames = {
  accessKeyId: 'access key ID',
  secretAccessKey: 'secret access key',
  sessionToken: 'session token',
  tokenFile: 'web identity token',
  roleArn: 'role ARN',
} as const;

export type Part = keyof typeof partNames;

export const credentialParts = ['accessKeyId', 'secretAccessKey', 'sessionToken'] as const satisfies Part[];

export type CredentialPart = (typeof credentialParts)[number];

/** By what a profile says that its credentials are had: `process` is credential_process, `login` that of `aws login`. */
export const profileWays = ['keys', 'role', 'web-identity', 'process', 'sso', 'login'] as const;

/** The profile that the files of a machine are read for. */
export interface ProfileThere {
  /** null: it is not there, or names nothing of the kind. */
  readonly way: (typeof profileWays)[number] | null;
  /** Whether AWS_PROFILE names it. */
  readonly named?: true;
}

/** What is at one source. No value is in it, only which parts are there. */
export type SourceContent = (
  | { readonly kind: 'empty' }
  /** Something is there, and not enough to sign with. */
  | { readonly kind: 'incomplete'; readonly has: readonly Part[]; readonly lacks: readonly Part[] }
  | { readonly kind: 'found'; readonly has: readonly Part[] }
  /** Only asking would tell, and nobody has asked. */
  | { readonly kind: 'unasked' }
) & {
  /** Of ECS: named by AWS_CONTAINER_CREDENTIALS_FULL_URI alone, as EKS Pod Identity does it. */
  readonly byFullUri?: true;
  readonly profile?: ProfileThere;
};

export type Sources = Readonly<Record<SourceId, SourceContent>>;

const needed: Readonly<Record<SourceId, readonly Part[]>> = {
  explicit: ['accessKeyId', 'secretAccessKey'],
  environment: ['accessKeyId', 'secretAccessKey'],
  profile: ['accessKeyId', 'secretAccessKey'],
  'web-identity': ['tokenFile', 'roleArn'],
  ecs: ['accessKeyId', 'secretAccessKey', 'sessionToken'],
  ec2: ['accessKeyId', 'secretAccessKey', 'sessionToken'],
};

/** @param has the parts that are there; an empty text is no part, as most drivers see it */
export function sourceContent(id: SourceId, has: readonly Part[]): SourceContent {
  if (has.length === 0) return { kind: 'empty' };
  const lacks = needed[id].filter((part) => !has.includes(part));
  return lacks.length > 0 ? { kind: 'incomplete', has, lacks } : { kind: 'found', has };
}

export const noSources: Sources = {
  explicit: { kind: 'empty' },
  environment: { kind: 'empty' },
  profile: { kind: 'empty' },
  'web-identity': { kind: 'empty' },
  ecs: { kind: 'empty' },
  ec2: { kind: 'empty' },
};
