import type { SnippetFile, SnippetPart } from '../../../core/drivers/code/snippet';

const parts: Readonly<Record<SnippetPart, string>> = {
  authorities: 'Authorities',
  packages: 'Packages',
  build: 'Build',
  environment: 'Environment',
  shell: 'Shell',
  'connection-string': 'Connection string',
  'database-user': 'Database user, in mongosh',
};

/** Above a part of the code: what to save it as, or what it is. */
export function snippetName({ name }: Pick<SnippetFile, 'name'>): string {
  return name in parts ? parts[name as SnippetPart] : name;
}
