import type { StsHttpRequest } from './exchange';

/**
 * The same request as a command for a POSIX shell. A session token is taken from the environment: it is in no command
 * that a person copies.
 */
export function curlOf({ host, headers, body }: StsHttpRequest): string {
  const lines = Object.entries(headers).map(([name, text]) =>
    name === 'x-amz-security-token'
      ? `  -H "${name}: $AWS_SESSION_TOKEN"`
      : `  -H ${quoted(`${name}: ${text}`)}`,
  );
  return [`curl --silent --include ${quoted(`https://${host}/`)}`, ...lines, `  --data ${quoted(body)}`].join(
    ' \\\n',
  );
}

/** POSIX: inside single quotes nothing but a single quote is special (Shell Command Language, 2.2.2). */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
