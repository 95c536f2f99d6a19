import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { maxFunctionLines } from './layers';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The lines of code that each function of a file has: those with nothing but white space and comments do not count. */
function functionsIn(path: string, code: string): readonly { readonly at: number; readonly lines: number }[] {
  const { program, comments, errors } = parseSync(path, code);
  expect(errors, path).toEqual([]);
  const starts = [0, ...[...code.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const bare = starts.map((start, line) =>
    codeBetween(code, start, starts[line + 1] ?? code.length, comments),
  );
  return spansOf(program).map(({ start, end }) => {
    const first = starts.findLastIndex((lineStart) => lineStart <= start);
    const last = starts.findLastIndex((lineStart) => lineStart < end);
    return { at: first + 1, lines: bare.slice(first, last + 1).filter(Boolean).length };
  });
}

/** Whether anything but white space and comments stands there. */
function codeBetween(code: string, start: number, end: number, comments: readonly Span[]): boolean {
  const touching = comments.filter((comment) => comment.start < end && comment.end > start);
  let rest = '';
  let at = start;
  for (const comment of touching) {
    rest += code.slice(at, Math.max(at, comment.start));
    at = comment.end;
  }
  return `${rest}${code.slice(at, Math.max(at, end))}`.trim() !== '';
}

/** Every function, arrow, method and accessor, inner ones too. */
function spansOf(node: unknown): readonly Span[] {
  if (Array.isArray(node)) return node.flatMap(spansOf);
  if (typeof node !== 'object' || node === null) return [];
  const { type, start, end } = node as Record<string, unknown>;
  const inner = Object.values(node).flatMap(spansOf);
  return type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression'
    ? [{ start: Number(start), end: Number(end) }, ...inner]
    : inner;
}

describe('the length of a function', () => {
  it.each([
    ['function f() {\n  return 1;\n}', 3],
    ['const f = () => 1;', 1],
    ['const f = (a: number) => {\n\n  // why\n  /* and\n     how */\n  return a; // so\n};', 3],
    ['class C {\n  get x() {\n    return 1;\n  }\n}', 3],
    ['const f = () => `\n// a text\n`;', 3],
  ])('is its lines of code: %j', (code, lines) => {
    expect(functionsIn('a.ts', code)).toEqual([expect.objectContaining({ lines })]);
  });

  it(`is at most ${maxFunctionLines}`, () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
      (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.startsWith('testing/'),
    );
    expect(files.length).toBeGreaterThan(50);
    const long = files.flatMap((path) =>
      functionsIn(path, readFileSync(join(import.meta.dirname, path), 'utf8'))
        .filter(({ lines }) => lines > maxFunctionLines)
        .map(({ at, lines }) => `${path}:${at} has ${lines}`),
    );
    expect(long).toEqual([]);
  });
});
