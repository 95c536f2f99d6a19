import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureOpening, openingLimits } from '../src/testing/bench/opening';
import { recordComplaints } from './support/complaints';
import { expect, test } from './support/test';

const dist = join(import.meta.dirname, '../dist');
const client = join(dist, 'client');

function filesOf(folder: string, ending: string): readonly (readonly [name: string, text: string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}

test('the page opens within what it may cost, in scripts until the example stands there, and in all', async ({
  product,
}) => {
  const opening = await measureOpening(product.url);
  // So that what is counted is known to be the page: its scripts and both faces, and no alphabet but ours.
  const faces = [...opening.files.keys()].filter((path) => path.endsWith('.woff2'));
  expect(faces.map((path) => /(inter|jetbrains-mono)-latin-wght/.exec(path)?.[1]).sort()).toEqual([
    'inter',
    'jetbrains-mono',
  ]);
  expect(opening.scripts).toBeGreaterThan(50_000);
  expect(opening.scripts).toBeLessThanOrEqual(openingLimits.scripts);
  expect(opening.all).toBeLessThanOrEqual(openingLimits.all);
});

test('every text of the page is kept in brotli and gzip beside it', () => {
  const names = new Set(readdirSync(client, { recursive: true, encoding: 'utf8' }));
  const large = ['.js', '.css', '.html'].flatMap((ending) =>
    filesOf(client, ending)
      .filter(([, text]) => text.length > 300)
      .map(([name]) => name),
  );
  expect(large.length).toBeGreaterThan(20);
  expect(large.filter((name) => !names.has(`${name}.br`) || !names.has(`${name}.gz`))).toEqual([]);
});

test('what the page opens with is compiled while it comes, and nothing else is before it is called', () => {
  const page = readFileSync(join(client, 'index.html'), 'utf8');
  const hinted = filesOf(client, '.js')
    .filter(([, text]) => text.startsWith('//# allFunctionsCalledOnLoad\n'))
    .map(([name]) => name);
  // All but the small one that runs before anything is drawn.
  const opening = new Set([...page.matchAll(/\.\/(assets\/(?!first-)[^"]+\.js)"/g)].map(([, name]) => name));
  expect(opening.size).toBeGreaterThan(0);
  expect(hinted.sort()).toEqual([...opening].sort());
});

test('no script of the page tries WebAssembly, which the policy refuses', () => {
  const scripts = filesOf(client, '.js');
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.filter(([, text]) => /\bWebAssembly\s*[.[]/.test(text)).map(([name]) => name)).toEqual([]);
});

test('every mode opens without a word on the console', async ({ page, product }) => {
  const complaints = recordComplaints(page);
  for (const mode of ['', '#listen', '#drivers']) {
    await page.goto(`${product.url}${mode}`);
    await expect(page.getByRole('navigation').getByRole('link').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.goto('about:blank');
  }
  expect(complaints).toEqual([]);
});

test('what is built carries the licence of everybody whose code is in it', () => {
  const built: Readonly<Record<string, readonly string[]>> = {
    client: [
      'react-dom',
      'bson',
      'highlight.js',
      'saxes',
      '@smithy/signature-v4',
      '@fontsource-variable/inter',
      '@fontsource-variable/jetbrains-mono',
    ],
    server: ['bson', 'ws', 'jose', 'yaml', '@smithy/signature-v4', '@aws-sdk/credential-providers'],
  };
  for (const [half, expected] of Object.entries(built)) {
    const text = readFileSync(join(dist, half, 'third-party-licences.md'), 'utf8');
    expect(text).toMatch(/^# Licenses/);
    const sections = text.split(/^(?=## \S+ - \S+)/m).slice(1);
    const named = sections.map((section) => /^## (\S+)/.exec(section)?.[1] ?? '');
    expect(named, half).toEqual(expect.arrayContaining([...expected]));
    // The shortest licence that is in use has 400 letters.
    expect(
      sections.filter((section) => section.length < 400).map((section) => section.split('\n')[0]),
      half,
    ).toEqual([]);
  }
});
