import { readFileSync } from 'node:fs';

export interface Import {
  readonly specifier: string;
  /** Nothing is left of it where types have gone. */
  readonly typeOnly: boolean;
}

const statements =
  /(?:^|\n)\s*(?:import|export)\s(?<what>[^'"]*?)from\s*['"](?<from>[^'"]+)['"]|import\(\s*['"](?<dynamic>[^'"]+)['"]|(?:^|\n)import\s*['"](?<bare>[^'"]+)['"]/g;

/** What a file of TypeScript or JavaScript imports, or exports from elsewhere. @param path of the file */
export function importsOf(path: string): readonly Import[] {
  return [...readFileSync(path, 'utf8').matchAll(statements)].map(({ groups = {} }) => ({
    specifier: groups.from ?? groups.dynamic ?? groups.bare ?? '',
    typeOnly:
      /^type\s/.test(groups.what ?? '') || /^\{(?:\s*type\s[^,}]+,?)+\s*\}\s*$/.test(groups.what ?? ''),
  }));
}

/** The package that a specifier names; null for a file, `node` for what Node has built in. */
export function packageOf(specifier: string): string | null {
  if (specifier.startsWith('.') || specifier.startsWith('/')) return null;
  if (specifier.startsWith('node:')) return 'node';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
