import { environmentFiles } from '../environment';
import type { CodeRequest, Snippet } from '../snippet';
import { expressionsOf, lines, shellQuoted } from '../values';

export function mongoshSnippet(request: CodeRequest): Snippet {
  const { accessKeyId, secretAccessKey, sessionToken } = expressionsOf(
    request,
    shellQuoted,
    (variable) => `"$${variable}"`,
  );
  const command =
    request.source === 'explicit'
      ? continued(
          `mongosh ${shellQuoted(request.uri)}`,
          `--username ${accessKeyId}`,
          `--password ${secretAccessKey}`,
          sessionToken === null ? null : `--awsIamSessionToken ${sessionToken}`,
          "--eval 'db.runCommand({ connectionStatus: 1 }).authInfo'",
        )
      : continued(
          `mongosh ${shellQuoted(request.uri)}`,
          "--eval 'db.runCommand({ connectionStatus: 1 }).authInfo'",
        );
  return {
    files: [...environmentFiles(request), { name: 'shell', language: 'bash', code: command }],
    notes: request.source === 'explicit' ? ['command-line-can-be-read'] : [],
  };
}

/** One command over several lines. */
function continued(...parts: readonly (string | null)[]): string {
  return lines(parts.filter((part) => part !== null).join(' \\\n  '));
}
