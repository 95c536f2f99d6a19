import { percentEncode } from '../../../bytes/percent';
import type { CodeRequest, Snippet } from '../snippet';
import { expressionsOf, lines, placeholderFor } from '../values';

/** Compass takes one connection string, with the credentials percent-encoded inside. */
export function compassSnippet(request: CodeRequest): Snippet {
  const { uri, temporary } = request;
  const { accessKeyId, secretAccessKey, sessionToken } = expressionsOf(request, percentEncode, (variable) =>
    placeholderFor(variable, request),
  );
  const withUser = uri.replace('://', `://${accessKeyId}:${secretAccessKey}@`);
  const code = temporary ? `${withUser}&authMechanismProperties=AWS_SESSION_TOKEN:${sessionToken}` : withUser;
  return {
    files: [{ name: 'connection-string', language: 'text', code: lines(code) }],
    notes: ['credentials-inside', 'percent-encode-once', 'compass-has-a-form'],
  };
}
