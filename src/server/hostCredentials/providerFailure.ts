import { readFileSync } from 'node:fs';
import { NotAFile, profileFiles, requireRegularFile, tokenFiles } from './regularFile';

const longest = 300;

/**
 * What a provider said of its failure, where it is safe to show: sentences of AWS's providers, of STS and of the
 * system. An error of anything else may quote what it choked on, as that of JSON does. Secrets of the environment and
 * of the files that it names are masked even so.
 */
export function failureText(reason: unknown): string {
  const words = secretsOfMachine().reduce((text, secret) => text.replaceAll(secret, '••••'), said(reason));
  const [line = ''] = words.split('\n');
  return line.slice(0, longest);
}

function said(reason: unknown): string {
  if (!(reason instanceof Error)) return 'It failed without a word';
  const { name, message } = reason;
  switch (name) {
    case 'InstanceMetadataV1FallbackError':
      return 'IMDSv2 gave no session token for further requests; IMDSv1 is not asked';
    case 'CredentialsProviderError':
      return ofProcess(message) ?? message;
    case 'ProviderError':
    case 'NoAnswer':
    case 'NoCredentialsThere':
    case 'NotAFile':
    case 'TooLong':
      return message;
    case 'SyntaxError':
      return 'The answer is not JSON';
  }
  // An exception of a service is named by the service's own code.
  if ('$fault' in reason) return `${name}: ${message}`;
  // AWS's SDK could not read it; its words may quote it.
  if ('$response' in reason) return 'The answer is none that AWS gives';
  if (message.startsWith('Region not accepted: ')) return message;
  return 'code' in reason && typeof reason.code === 'string' ? message : `It failed (${name})`;
}

/** Node's words of a program that failed are its whole command line, and what the program said. */
function ofProcess(message: string): string | null {
  return message.startsWith('Command failed: ')
    ? 'The program that credential_process names ended with an error; what it said is not repeated'
    : null;
}

function secretsOfMachine(): readonly string[] {
  const { env } = process;
  const texts = [
    env.AWS_SECRET_ACCESS_KEY,
    env.AWS_SESSION_TOKEN,
    env.AWS_CONTAINER_AUTHORIZATION_TOKEN,
    contentOf(env.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE),
    contentOf(env.AWS_WEB_IDENTITY_TOKEN_FILE),
    ...[...profileFiles(), ...tokenFiles()].flatMap((path) => secretsIn(contentOf(path) ?? '')),
  ];
  return texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [text, text.trim()]));
}

const named = [
  /^\s*(?:aws_secret_access_key|aws_session_token)\s*=\s*(\S+)/gim,
  /"(?:accessToken|refreshToken|idToken|clientSecret|secretAccessKey|sessionToken|dpopKey)"\s*:\s*"([^"]+)"/g,
];

/** Of profiles, and of what a login left. */
function secretsIn(text: string): readonly string[] {
  return named.flatMap((pattern) => [...text.matchAll(pattern)].map(([, secret = '']) => secret));
}

function contentOf(path: string | undefined): string | undefined {
  if (path === undefined || path === '') return undefined;
  try {
    requireRegularFile(path);
    return readFileSync(path, 'utf8');
  } catch (thrown) {
    // What no provider can read either holds nothing that it could quote.
    if (thrown instanceof NotAFile || (thrown instanceof Error && 'code' in thrown)) return undefined;
    throw thrown;
  }
}
