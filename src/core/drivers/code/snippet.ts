import type { Secret } from '../../credentials/secret';

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
}

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

export interface SnippetFile {
  /** What to save it as, or what it is, e.g. `main.rs`, `Shell`. */
  readonly name: string;
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
  | 'percent-encode-once'
  | 'compass-has-a-form'
  | 'token-is-unset'
  | 'eks-sets-the-variables'
  | 'name-the-role-in-atlas';

export interface Snippet {
  readonly title: string;
  readonly files: readonly SnippetFile[];
  readonly notes: readonly SnippetNote[];
}
