import type { CodeRequest, SnippetFile } from './snippet';
import { credentialExports, webIdentityExports } from './values';

/** What to set in the shell before the program starts; nothing where the code itself holds the values. */
export function environmentFiles(request: CodeRequest): readonly SnippetFile[] {
  switch (request.source) {
    case 'environment':
      return [{ name: 'environment', language: 'bash', code: credentialExports(request) }];
    case 'web-identity':
      return [{ name: 'environment', language: 'bash', code: webIdentityExports(request) }];
    case 'explicit':
      return [];
  }
}
