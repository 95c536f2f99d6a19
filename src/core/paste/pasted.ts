import type { CredentialSet, PastedValue } from '../credentials/credentialSet';
import type { Secret } from '../credentials/secret';
import type { Span } from '../bytes/span';
import type { Appearance, Ignored, Note } from './ignored';

/** The shapes of text that hold credentials, by what a person would call them. */
export const pasteFormatNames = {
  'connection-string': 'Connection string',
  'mongo-command': 'MongoDB command',
  environment: 'Environment lines',
  powershell: 'PowerShell',
  cmd: 'Windows cmd',
  fish: 'fish',
  csh: 'csh',
  ini: 'AWS credentials file',
  config: 'AWS config file',
  'sts-json': 'STS JSON',
  'process-json': 'credential_process JSON',
  'sso-json': 'SSO role credentials',
  'ecs-json': 'ECS credentials',
  'imds-json': 'EC2 instance credentials',
  'cognito-json': 'Cognito credentials',
  json: 'JSON',
  'sts-xml': 'STS XML',
  kubernetes: 'Kubernetes',
  compose: 'Docker Compose',
  yaml: 'YAML',
  source: 'Source code',
  hcl: 'Terraform or TOML',
  curl: 'curl command',
  csv: 'IAM access key file',
  pairs: 'Names and values',
  'bare-lines': 'Bare lines',
  'by-looks': 'By their looks',
} as const;

export type PasteFormat = keyof typeof pasteFormatNames;

/** Credentials, a target, a role to assume by a web identity token, or several of these. */
export interface PastedCredentials {
  readonly kind: 'credentials';
  readonly format: PasteFormat;
  /** Empty where the text only says where credentials come from; `notes` then says what to do. */
  readonly sets: readonly CredentialSet[];
  readonly ignored: readonly Ignored[];
  readonly notes: readonly Note[];
  /** The ARN in `AWS_ROLE_ARN`, which goes with the token in a file that is not in the text. */
  readonly roleArn?: { readonly text: string; readonly span: Span };
  /** A long text beside a temporary key that lacks its session token: perhaps that. */
  readonly leftOver?: PastedValue & { readonly text: Secret };
  /** A connection string without userinfo and session token, where the text names a server. */
  readonly target?: string;
  /** The same with them, where they stood in it. */
  readonly whole?: Secret;
}

/** One claim or header parameter of a JWT; `text` is its JSON, a string without its quotes. */
export interface Claim {
  readonly name: string;
  readonly text: string;
}

/**
 * A web identity token (RFC 7519). It was read, not verified: nobody here knows the issuer's keys. Times are epoch
 * milliseconds. Whoever has the token can assume the role that trusts it, so it is a secret.
 */
export interface PastedIdentityToken {
  readonly kind: 'identity-token';
  readonly token: PastedValue & { readonly text: Secret };
  readonly header: readonly Claim[];
  readonly claims: readonly Claim[];
  readonly issuer?: string;
  readonly subject?: string;
  readonly audience: readonly string[];
  readonly issuedAt?: number;
  readonly notBefore?: number;
  readonly expiration?: number;
  readonly ignored: readonly Ignored[];
  readonly notes: readonly Note[];
}

export interface NothingFound {
  readonly kind: 'nothing';
  readonly looksLike?: Appearance;
  readonly ignored: readonly Ignored[];
}

/** What a paste was found to hold. */
export type Pasted = PastedCredentials | PastedIdentityToken | NothingFound;
