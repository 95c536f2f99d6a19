import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** In each half of what is built: the licences of whose code is in it. */
export const licencesFile = 'third-party-licences.md';

/** The licence of AWS's repository, which not all packages that are made from it carry. */
const ofAws = '../node_modules/@aws-sdk/credential-providers/LICENSE';

/** Licences that their packages do not carry, as they stand in the repositories, or carry where Vite does not look. */
const missing: Readonly<Record<string, string>> = {
  saxes: 'saxes.licence.txt',
  sirv: 'sirv.licence.txt',
  '@polka/url': 'polka.licence.txt',
  'rate-limiter-flexible': '../node_modules/rate-limiter-flexible/LICENSE.md',
  '@aws-sdk/credential-provider-http': ofAws,
  '@aws-sdk/credential-provider-login': ofAws,
  '@aws-sdk/nested-clients': ofAws,
};

/** A heading of Vite's list, with nothing under it. */
const withoutText = /^## (\S+) - .+\n(?=\n## |$(?![\s\S]))/gm;

/** What Vite's own list of licences leaves out: packages of files, such as fonts, and texts that are missing. */
export function licences(): Plugin {
  return {
    name: 'countersign-licences',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const list = bundle[licencesFile];
        if (list?.type !== 'asset') return this.error('Vite made no list of licences');
        const known = String(list.source).replace(withoutText, (heading: string, name: string) => {
          const file = missing[name];
          if (file === undefined)
            return this.error(`${name} carries no licence: add it to build/licences.ts`);
          return `${heading}\n${readFileSync(join(import.meta.dirname, file), 'utf8')}`;
        });
        const assets = Object.values(bundle).flatMap((output) =>
          output.type === 'asset' ? output.originalFileNames : [],
        );
        list.source = [known, ...[...new Set(assets.flatMap(packageOf))].sort().map(ofPackage)].join('\n');
      },
    },
  };
}

function packageOf(file: string): readonly string[] {
  const found = /^(?:.*[\\/])?node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1];
  return found === undefined ? [] : [found];
}

function ofPackage(name: string): string {
  const folder = join(import.meta.dirname, '../node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  return `## ${name} - ${version} (${license})\n\n${readFileSync(join(folder, 'LICENSE'), 'utf8')}`;
}
