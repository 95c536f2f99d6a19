import { bashWord } from '../../bytes/bashWord';
import type { StsHttpRequest } from './exchange';

/**
 * The same request as a command for bash. A session token is taken from the environment: it is in no command
 * that a person copies.
 */
export function curlOf({ host, headers, body }: StsHttpRequest): string {
  const lines = Object.entries(headers).map(([name, text]) =>
    name === 'x-amz-security-token'
      ? `  -H "${name}: $AWS_SESSION_TOKEN"`
      : `  -H ${bashWord(`${name}: ${text}`)}`,
  );
  return [
    `curl --silent --include ${bashWord(`https://${host}/`)}`,
    ...lines,
    `  --data ${bashWord(body)}`,
  ].join(' \\\n');
}
