import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesFile } from './licences.ts';

// The bill of materials of what was built, in CycloneDX: npm's own of the whole lock file, and of it those packages whose
// code is in the build, as the lists of licences name them.

const root = join(import.meta.dirname, '..');

interface Bom {
  readonly metadata: { readonly component: object; readonly [field: string]: unknown };
  readonly components: readonly {
    readonly 'bom-ref': string;
    readonly name: string;
    readonly version: string;
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const lists = ['client', 'server'].map((half) =>
  readFileSync(join(root, 'dist', half, licencesFile), 'utf8'),
);
const built = new Set(
  lists.flatMap((list) =>
    [...list.matchAll(/^## (\S+) - (\S+) \(/gm)].map(([, name, version]) => `${name}@${version}`),
  ),
);
const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string };
const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
const whole = JSON.parse(
  execFileSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 }),
) as Bom;

const components = whole.components.filter((one) => built.has(`${one.name}@${one.version}`));
const found = new Set(components.map((one) => `${one.name}@${one.version}`));
const missing = [...built].filter((one) => !found.has(one));
if (missing.length > 0)
  throw new Error(`The lock file does not have ${missing.join(', ')}, which the build has`);
const refs = new Set(components.map((one) => one['bom-ref']));

const bom = {
  ...whole,
  metadata: {
    ...whole.metadata,
    lifecycles: [{ phase: 'build' }],
    component: { ...whole.metadata.component, name, type: 'application' },
  },
  // For npm they are for development: whoever installs the package has them in it.
  components: components.map((one) => ({ ...one, scope: 'required', properties: [] })),
  dependencies: [
    { ref: (whole.metadata.component as { 'bom-ref': string })['bom-ref'], dependsOn: [...refs] },
    ...whole.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
  ],
};
writeFileSync(join(root, 'dist/sbom.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`);
