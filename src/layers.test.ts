import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { maxLines, mayImport } from './layers';
import { mayName } from './packagesByLayer';
import { importsOf, packageOf } from './testing/imports';

const root = import.meta.dirname;
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(ts|tsx)$/.test(path));
const all = filesIn(root);
const shipped = all.filter((path) => !/\.test\.tsx?$/.test(path) && !path.startsWith('testing/'));
const sources = all.filter((path) => path.includes('/') && !/\.test\.tsx?$/.test(path));

/** The longest folder of the table that holds a path. */
function layerOf(path: string): string | undefined {
  return Object.keys(mayImport)
    .filter((layer) => path.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function specifiersOf(path: string): readonly string[] {
  return importsOf(join(root, path)).map(({ specifier }) => specifier);
}

function imports(path: string): readonly { readonly to: string; readonly layer: string | undefined }[] {
  return specifiersOf(path)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative(root, normalize(join(root, dirname(path), specifier))))
    .map((to) => ({ to, layer: layerOf(to) }));
}

function permits(from: string, to: string): boolean {
  return from === to || (mayImport[from] ?? []).some((layer) => to === layer || to.startsWith(`${layer}/`));
}

/** The first circle that is found, from one name to the same again; empty where there is none. */
function circleIn(below: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const clear = new Set<string>();
  const search = (name: string, above: readonly string[]): readonly string[] => {
    if (above.includes(name)) return [...above.slice(above.indexOf(name)), name];
    if (clear.has(name)) return [];
    for (const next of below.get(name) ?? []) {
      const circle = search(next, [...above, name]);
      if (circle.length > 0) return circle;
    }
    clear.add(name);
    return [];
  };
  for (const name of below.keys()) {
    const circle = search(name, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

/** What the longest folder of the table that holds a path may name. */
function namesOf(path: string): readonly string[] {
  const [longest = ''] = Object.keys(mayName)
    .filter((folder) => path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length);
  return mayName[longest] ?? [];
}

describe('the layers', () => {
  it('hold every source file', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter((path) => layerOf(path) === undefined)).toEqual([]);
  });

  it('import only what the table permits', () => {
    const forbidden = sources.flatMap((path) => {
      const from = layerOf(path) ?? '';
      return imports(path)
        .filter(
          ({ to, layer }) =>
            !(to === '../package.json' && ['server/main', 'page/app'].includes(from)) &&
            (layer === undefined || !permits(from, layer)),
        )
        .map(({ to }) => `${path} imports ${to}`);
    });
    expect(forbidden).toEqual([]);
  });

  it('have no circle in the table', () => {
    const rows = Object.keys(mayImport);
    const belowOf = (layer: string): readonly string[] =>
      rows.filter((row) => row !== layer && permits(layer, row));
    expect(circleIn(new Map(rows.map((layer) => [layer, belowOf(layer)])))).toEqual([]);
  });

  it('have no circle in what they import, types included', () => {
    const belowOf = (layer: string): readonly string[] =>
      sources
        .filter((path) => layerOf(path) === layer)
        .flatMap(imports)
        .flatMap((to) => (to.layer === undefined || to.layer === layer ? [] : [to.layer]));
    const imported = Object.keys(mayImport).map((layer) => [layer, belowOf(layer)] as const);
    expect(circleIn(new Map(imported))).toEqual([]);
  });

  it('have no file that imports itself by way of others, types included', () => {
    const files = new Set(sources);
    const fileOf = (to: string): readonly string[] =>
      [to, `${to}.ts`, `${to}.tsx`].filter((path) => files.has(path));
    const imported = sources.map((path) => [path, imports(path).flatMap(({ to }) => fileOf(to))] as const);
    expect(circleIn(new Map(imported))).toEqual([]);
  });

  it.each([
    [[], { a: ['b', 'c'], b: ['c'], c: [] }],
    [['a', 'b', 'a'], { a: ['b'], b: ['c', 'a'], c: [] }],
    [['b', 'c', 'b'], { a: ['b'], b: ['c'], c: ['b'] }],
  ])('are looked through for a circle: %j', (circle, below) => {
    expect(circleIn(new Map(Object.entries(below)))).toEqual(circle);
  });

  it('name only the packages that the table permits', () => {
    const forbidden = shipped
      .filter((path) => path.includes('/'))
      .flatMap((path) => {
        const permitted = namesOf(path);
        return specifiersOf(path)
          .map(packageOf)
          .filter((name) => name !== null)
          .filter((name) => !permitted.includes(name))
          .map((name) => `${path} names ${name}`);
      });
    expect(forbidden).toEqual([]);
  });
});

describe('core', () => {
  const core = shipped.filter((path) => path.startsWith('core/'));

  it('has no clock, no chance and no platform of its own', () => {
    const ambient =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\bwindow\.|\bdocument\.querySelector|\bfetch\(|\bsetTimeout\(|\bperformance\./;
    // The snippets quote the platforms of other programs.
    const own = core.filter((path) => !path.startsWith('core/drivers/code/snippets/'));
    expect(own.filter((path) => ambient.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
  });

  it('reveals a secret where it is signed, verified, sent as the token, looked over, compared, redacted, issued, asked for as code or broken on purpose, nowhere else', () => {
    const revealing = core.filter((path) => readFileSync(join(root, path), 'utf8').includes('.reveal()'));
    expect(revealing.sort()).toEqual(
      [
        'core/evidence/comparable.ts',
        'core/evidence/logins/comparedFields.ts',
        'core/credentials/echoMask.ts',
        'core/sigv4/sign.ts',
        'core/sigv4/recipe.ts',
        'core/sigv4/signByRecipe.ts',
        'core/sigv4/verify.ts',
        'core/mongodbAws/clientFinal.ts',
        'core/mongodbAws/replay.ts',
        'core/trace/exportTrace.ts',
        'core/sts/judge.ts',
        'core/mistakes/lab/hooksFor.ts',
        'core/capture/rebuild.ts',
        'core/mistakes/search/observed.ts',
        'core/mistakes/search/searcher.ts',
        'core/credentials/credentialKind.ts',
        'core/findings/own/compareOwn.ts',
        'core/findings/own/comparedValues.ts',
        'core/findings/rules/connectionString.ts',
        'core/findings/rules/credentials.ts',
        'core/connectionString/connectionString.ts',
        'core/drivers/code/values.ts',
        'core/sts/actions/assumeRole.ts',
        'core/sts/actions/prepare.ts',
        'core/sts/issuer/issue.ts',
      ].sort(),
    );
  });
});

it('the server catches what it expects, by type or code, and nothing unseen', () => {
  const blind = shipped
    .filter((path) => path.startsWith('server/'))
    .filter((path) => /\bcatch\s*\{/.test(readFileSync(join(root, path), 'utf8')));
  expect(blind).toEqual([]);
});

it.each(['src', 'e2e', 'build'])(`no source file of %s is longer than ${maxLines} lines`, (name) => {
  const folder = join(root, '..', name);
  const long = filesIn(folder).filter(
    (path) => readFileSync(join(folder, path), 'utf8').split('\n').length - 1 > maxLines,
  );
  expect(long).toEqual([]);
});
