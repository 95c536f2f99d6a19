import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

/** Somebody else's sentences: the tables of `core/quotation` and of `core/drivers`, each with where it is from. */
const tables: ReadonlySet<string> = new Set(['quotations', 'quoted']);

/** What is said to a programmer. */
const mistakesOfCode: ReadonlySet<string> = new Set(['TypeError', 'RangeError']);

interface Node {
  readonly type: string;
  readonly [name: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node).flat().filter(isNode);
}

function calls(node: Node, type: string, names: ReadonlySet<string>): boolean {
  return node.type === type && isNode(node.callee) && names.has(String(node.callee.name));
}

/** The text of a literal, a template or their sum, with … for what is put in; null for anything else. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type === 'TemplateLiteral') {
    const quasis = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
    return quasis.map(({ value }) => value.cooked).join('…');
  }
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return null;
  const sides = [node.left, node.right].map((side) => (isNode(side) ? textOf(side) : null));
  return sides.every((side) => side === null) ? null : sides.map((side) => side ?? '…').join('');
}

/** Words that names, lists and programs do without. */
const smallWords = new Set(
  (
    'a an the is are was were be been has have had of to in for and or not no it its this that these those by with ' +
    'on at from as if than then which who what where when here there you your must may can cannot does do did none ' +
    'nothing nobody so but'
  ).split(' '),
);

/** Four words or more, a small one among them; one may be put in. What is in one piece with signs or digits is no word. */
function readsAsSentence(text: string): boolean {
  const pieces = text.split(/\s+/).map((piece) => piece.replace(/^[“‘('"<]+|[”’)'",.:;?!>]+$/g, ''));
  const words = pieces.filter((piece) => /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)(?:[-’']\p{Ll}+)*$/u.test(piece));
  return (
    words.length >= 3 &&
    words.length + Number(pieces.includes('…')) >= 4 &&
    words.some((word) => smallWords.has(word.toLowerCase()))
  );
}

function sentencesIn(path: string, code: string): readonly string[] {
  const { program, errors } = parseSync(path, code);
  expect(errors, path).toEqual([]);
  const found: string[] = [];
  const search = (node: Node): void => {
    if (calls(node, 'CallExpression', tables) || calls(node, 'NewExpression', mistakesOfCode)) return;
    const text = textOf(node);
    if (text !== null && readsAsSentence(text)) found.push(text);
    else childrenOf(node).forEach(search);
  };
  search(program as unknown as Node);
  return found;
}

describe('a sentence', () => {
  it.each([
    ["const a = 'The key is wrong.'", ['The key is wrong.']],
    ["const a = 'The ' + 'key is wrong';", ['The key is wrong']],
    ['const a = `The key ${id} is wrong`;', ['The key … is wrong']],
    ['const a = `${id} is not known`;', ['… is not known']],
    ["say({ why: on ? 'It is not “known”: sorry' : '' });", ['It is not “known”: sorry']],
    ["const a = quotations('a report', { b: 'The key is wrong.', c: (d) => `No ${d} is here` });", []],
    ["throw new TypeError('The key is not one');", []],
    ["const a = 'Canonical request hash'; const b = 'arn:aws:iam::1:role/a b c';", []],
    ["const a = 'const let var final new import'; const b = 'aws configure export-credentials now';", []],
  ])('in core is found, and somebody else’s is not: %s', (code, found) => {
    expect(sentencesIn('a.ts', code)).toEqual(found);
  });
});

describe('core', () => {
  const root = join(import.meta.dirname, 'core');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path),
  );
  const found = files.flatMap((path) =>
    sentencesIn(path, readFileSync(join(root, path), 'utf8')).map((text) => `${path}: ${text}`),
  );

  it('has no sentence of its own', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });
});
