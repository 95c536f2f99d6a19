import type { CodeRequest } from './snippet';

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
  read: (variable: string) => string,
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
export function roleOf({ roleArn }: CodeRequest): string {
  return roleArn ?? 'arn:aws:iam::<account>:role/<role>';
}

/** The variables that a web identity is described by. */
export function webIdentityExports(request: CodeRequest): string {
  return lines(
    "export AWS_WEB_IDENTITY_TOKEN_FILE='<absolute path of the token file>'",
    `export AWS_ROLE_ARN=${shellQuoted(roleOf(request))}`,
    // An AWS SDK asks the STS of a region, and does not guess which.
    "export AWS_REGION='<region>'",
  );
}

/** The exports that a program reading its environment needs; with references they name the values to fill in. */
export function credentialExports(request: CodeRequest): string {
  const { accessKeyId, secretAccessKey, sessionToken } = expressionsOf(request, shellQuoted, (variable) =>
    shellQuoted(placeholderFor(variable)),
  );
  return lines(
    `export AWS_ACCESS_KEY_ID=${accessKeyId}`,
    `export AWS_SECRET_ACCESS_KEY=${secretAccessKey}`,
    sessionToken === null ? 'unset AWS_SESSION_TOKEN' : `export AWS_SESSION_TOKEN=${sessionToken}`,
  );
}

/** What a person is to put in the place of a variable's value, e.g. `<secret access key>`. */
export function placeholderFor(variable: string): string {
  const name = variable.slice('AWS_'.length).toLowerCase().replaceAll('_', ' ');
  return `<${name.replace('key id', 'key ID')}>`;
}
