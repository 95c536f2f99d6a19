import type { Secret } from '../../credentials/secret';

/** What of a server its code depends on. */
export type CodeServer = 'any' | 'documentdb';

/** Where the program takes its credentials from. */
export type CodeSource = 'explicit' | 'environment' | 'web-identity';

export interface CodeRequest {
  /** In the safe form (`../uri/safeForm`), without credentials. */
  readonly uri: string;
  readonly source: CodeSource;
  /** Whether a session token goes with the credentials; without one, its lines are left out. */
  readonly temporary: boolean;
  /** The role that a web identity assumes; null: a placeholder stands there. */
  readonly roleArn: string | null;
  /** Values to write out, when the person asked for literals; null: they are taken from the environment. */
  readonly literals: Literals | null;
  readonly placeholders: Placeholders;
  /** Whose authorities the program has to trust: `documentdb` has such as no machine knows by itself. */
  readonly server: CodeServer;
}

/** What a person has to put something of their own in the place of. */
export type Placeholder =
  | 'access-key-id'
  | 'secret-access-key'
  | 'session-token'
  | 'token-file'
  | 'region'
  | 'role-arn'
  | 'user-arn'
  | 'image';

/** What stands there until then, in the person's language; no quote and no backslash is in it. */
export type Placeholders = Readonly<Record<Placeholder, string>>;

export interface Literals {
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
  readonly sessionToken: Secret | null;
}

const snippetLanguages = [
  'rust',
  'javascript',
  'python',
  'go',
  'java',
  'csharp',
  'c',
  'ruby',
  'php',
  'bash',
  'yaml',
  'toml',
  'text',
] as const;

/** What a highlighter is told. */
export type SnippetLanguage = (typeof snippetLanguages)[number];

/** What something is that is not saved as a file. */
export type SnippetPart =
  | 'authorities'
  | 'packages'
  | 'build'
  | 'environment'
  | 'shell'
  | 'connection-string'
  | 'database-user';

export interface SnippetFile {
  /** What to save it as, or what it is. */
  readonly name: SnippetPart | `${string}.${string}`;
  readonly language: SnippetLanguage;
  /** Holds the secret when literals were asked for: never to be stored. Ends with a line feed. */
  readonly code: string;
}

/** Something that a person has to know beside the code. */
export type SnippetNote =
  | 'callback-for-each-connection'
  | 'node7-wants-the-package'
  | 'node7-refuses-credentials-inside'
  | 'node6-ignores-the-callback'
  | 'node6-lacks-web-identity'
  | 'python-takes-a-dictionary'
  | 'java-lacks-web-identity'
  | 'rust-deprecates-credentials'
  | 'c-library-of-version-1'
  | 'c-built-with-the-mechanism'
  | 'command-line-can-be-read'
  | 'credentials-inside'
  | 'percent-encode-once'
  | 'compass-has-a-form'
  | 'token-is-unset'
  | 'eks-sets-the-variables'
  | 'name-the-role-in-atlas'
  | 'documentdb-conditions'
  | 'documentdb-sts'
  | 'documentdb-wants-node-6.13.1';

export interface Snippet {
  readonly files: readonly SnippetFile[];
  readonly notes: readonly SnippetNote[];
}
