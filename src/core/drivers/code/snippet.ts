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

export interface Snippet {
  readonly id: SnippetId;
  readonly title: string;
  /** The versions of the driver that this is valid for. */
  readonly versions: string;
  readonly files: readonly SnippetFile[];
  /** What a person has to know beside it, a sentence each. */
  readonly notes: readonly string[];
}

export const snippetIds = [
  'rust',
  'node',
  'node6',
  'python',
  'go',
  'java',
  'csharp',
  'c',
  'ruby',
  'php',
  'mongosh',
  'compass',
  'shell',
  'kubernetes',
] as const;

export type SnippetId = (typeof snippetIds)[number];
