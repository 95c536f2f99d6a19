import type { CodeRequest, Placeholder } from './snippet';

/** The three values as expressions of a language: a literal in its quotes, or what reads the environment variable. */
export interface Expressions {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** null: no session token goes with the credentials. */
  readonly sessionToken: string | null;
}

/**
 * @param quote a text as a literal of the language
 * @param read what reads an environment variable in it
 */
export function expressionsOf(
  { temporary, literals }: CodeRequest,
  quote: (text: string) => string,
  read: (variable: CredentialVariable) => string,
): Expressions {
  const tokenText = literals?.sessionToken?.reveal();
  const token = tokenText === undefined ? read('AWS_SESSION_TOKEN') : quote(tokenText);
  return {
    accessKeyId: literals ? quote(literals.accessKeyId) : read('AWS_ACCESS_KEY_ID'),
    secretAccessKey: literals ? quote(literals.secretAccessKey.reveal()) : read('AWS_SECRET_ACCESS_KEY'),
    sessionToken: temporary ? token : null,
  };
}

/** Lines without those that are null, each ended by a line feed. */
export function lines(...parts: readonly (string | null)[]): string {
  return `${parts.filter((part) => part !== null).join('\n')}\n`;
}

/** A double-quoted literal that Rust, JavaScript, Python, Go, Java, C# and C all read alike. */
export function doubleQuoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}"`;
}

/** A single-quoted literal of Ruby and PHP. */
export function singleQuoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}

/** A word of a POSIX shell. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** The role to assume, or what stands for it. */
export function roleOf({ roleArn, placeholders }: CodeRequest): string {
  return roleArn ?? placeholders['role-arn'];
}

/** The variables that a web identity is described by. */
export function webIdentityExports(request: CodeRequest): string {
  return lines(
    `export AWS_WEB_IDENTITY_TOKEN_FILE=${shellQuoted(request.placeholders['token-file'])}`,
    `export AWS_ROLE_ARN=${shellQuoted(roleOf(request))}`,
    // An AWS SDK asks the STS of a region, and does not guess which.
    `export AWS_REGION=${shellQuoted(request.placeholders.region)}`,
  );
}

/** The exports that a program reading its environment needs; with references they name the values to fill in. */
export function credentialExports(request: CodeRequest): string {
  const { accessKeyId, secretAccessKey, sessionToken } = expressionsOf(request, shellQuoted, (variable) =>
    shellQuoted(placeholderFor(variable, request)),
  );
  return lines(
    `export AWS_ACCESS_KEY_ID=${accessKeyId}`,
    `export AWS_SECRET_ACCESS_KEY=${secretAccessKey}`,
    sessionToken === null ? 'unset AWS_SESSION_TOKEN' : `export AWS_SESSION_TOKEN=${sessionToken}`,
  );
}

/** The variables that hold credentials. */
const placeholderOf = {
  AWS_ACCESS_KEY_ID: 'access-key-id',
  AWS_SECRET_ACCESS_KEY: 'secret-access-key',
  AWS_SESSION_TOKEN: 'session-token',
} as const satisfies Record<string, Placeholder>;

export type CredentialVariable = keyof typeof placeholderOf;

/** What a person is to put a variable's value in the place of. */
export function placeholderFor(variable: CredentialVariable, { placeholders }: CodeRequest): string {
  return placeholders[placeholderOf[variable]];
}
