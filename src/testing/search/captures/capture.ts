/** A signed request that another program made, as `record.ts` wrote it down. All keys are examples. */
export interface Capture {
  readonly by: string;
  readonly version: string;
  /** What the program was given another secret for, by the name of the mistake; null: nothing. */
  readonly mistake: string | null;
  /** The right one. */
  readonly secretAccessKey: string;
  readonly authorization: string;
  readonly amzDate: string;
  readonly stsHost: string;
  readonly serverNonce: string;
  readonly sessionToken?: string;
}

export const accessKeyId = 'AKIAIOSFODNN7EXAMPLE';
export const secretAccessKey = 'je7MtGbClwBF/2Zp9Utk/h3yCo8nv+EXAMPLEKEY';
export const sessionToken = 'IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCXVz+TOKEN==';

/** Wrong secrets that a program is given, by the name of the mistake. */
export const wrongSecrets: Readonly<Record<string, string>> = {
  'secret-newline': `${secretAccessKey}\n`,
  'secret-crlf-after': `${secretAccessKey}\r\n`,
  'secret-space-after': `${secretAccessKey} `,
  'secret-space-before': ` ${secretAccessKey}`,
  'secret-quotes': `"${secretAccessKey}"`,
  'secret-plus': secretAccessKey.replaceAll('+', ' '),
  'secret-percent-encoded': encodeURIComponent(secretAccessKey),
  'secret-lower-case': secretAccessKey.toLowerCase(),
  'secret-twice': secretAccessKey + secretAccessKey,
  'typing-case-7': `${secretAccessKey.slice(0, 6)}B${secretAccessKey.slice(7)}`,
  'typing-lost-3': secretAccessKey.slice(0, 2) + secretAccessKey.slice(3),
  'typing-doubled-40': `${secretAccessKey}Y`,
  'typing-swapped-2': `j7e${secretAccessKey.slice(3)}`,
  'typing-replaced-1': `k${secretAccessKey.slice(1)}`,
  'typing-added-5': `${secretAccessKey.slice(0, 4)}x${secretAccessKey.slice(4)}`,
};
