import type { CodeRequest, Snippet } from '../snippet';
import { credentialExports, webIdentityExports } from '../values';

export function shellSnippet(request: CodeRequest): Snippet {
  const code = request.source === 'web-identity' ? webIdentityExports(request) : credentialExports(request);
  return {
    files: [{ name: 'environment', language: 'bash', code }],
    notes: request.source === 'web-identity' || request.temporary ? [] : ['token-is-unset'],
  };
}
