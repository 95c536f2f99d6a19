import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'playwright/test';
import { looks } from './looks';

const folder = join(import.meta.dirname, '../../screenshots');

const style = `
  :root { color-scheme: light dark; font: 13px / 20px system-ui, sans-serif; }
  body { margin: 24px; }
  h2 { font-size: 15px; }
  div { display: flex; gap: 16px; overflow-x: auto; align-items: start; }
  figure { margin: 0; flex: none; }
  img { display: block; height: 240px; max-width: 480px; object-fit: cover; object-position: top; border: 1px solid #8888; }
`;

function rowOf(state: string): string {
  const figures = looks
    .map(({ name }) => ({ name, file: `${state}/${name}.png` }))
    .filter(({ file }) => existsSync(join(folder, file)))
    .map(({ name, file }) => {
      const address = encodeURI(file);
      return `<figure><a href="${address}"><img src="${address}" alt="${name}" loading="lazy"></a><figcaption>${name}</figcaption></figure>`;
    });
  return `<h2>${state}</h2>\n<div>${figures.join('\n')}</div>`;
}

test('all pictures on one page', () => {
  const states = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const file = join(folder, 'index.html');
  writeFileSync(
    file,
    `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Countersign in pictures</title>\n<style>${style}</style>\n<h1>Countersign in pictures</h1>\n${states.map(rowOf).join('\n')}\n</html>\n`,
  );
  process.stdout.write(`${file}\n`);
});
