import type { CodeRequest, Snippet } from '../snippet';
import { credentialExports, webIdentityExports } from '../values';

export function shellSnippet(request: CodeRequest): Snippet {
  const code = request.source === 'web-identity' ? webIdentityExports(request) : credentialExports(request);
  return {
    id: 'shell',
    title: 'Shell exports',
    versions:
      request.source === 'web-identity'
        ? 'any POSIX shell; Java and Node.js 6 read these with the AWS SDK beside them only'
        : 'any POSIX shell; every driver reads these',
    files: [{ name: 'Environment', language: 'bash', code }],
    notes:
      request.source === 'web-identity' || request.temporary
        ? []
        : [
            'A session token left over from earlier would be sent with the long-term key and refused, so it is unset.',
          ],
  };
}
