import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

/**
 * Globals that a bundler takes for free of effects. A statement that calls one of them only for what it throws is in
 * the source and not in what is built, so that the two differ.
 */
const pure = new Set(
  [
    'decodeURIComponent decodeURI encodeURIComponent encodeURI escape unescape atob btoa BigInt Symbol String Number',
    'Boolean RegExp URL TextDecoder TextEncoder Date Error TypeError parseInt parseFloat isNaN structuredClone JSON Math',
    'Intl',
  ].flatMap((names) => names.split(' ')),
);

/** The source of each statement that is such a call and nothing else. */
function droppedIn(code: string, lang: 'ts' | 'tsx'): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, expression, start, end } = node as Record<string, unknown>;
    if (type === 'ExpressionStatement' && isPure(expression))
      found.push(code.slice(Number(start), Number(end)));
    Object.values(node).forEach(visit);
  };
  visit(parseAst(code, { lang }).body);
  return found;
}

function isPure(node: unknown): boolean {
  const { type, callee, argument, object, name, operator } = node as Record<string, unknown>;
  switch (type) {
    case 'Identifier':
      return pure.has(String(name));
    case 'MemberExpression':
      return isPure(object);
    case 'CallExpression':
    case 'NewExpression':
      return isPure(callee);
    case 'UnaryExpression':
      return operator === 'void' && isPure(argument);
    default:
      return false;
  }
}

describe('what is built does what the source says', () => {
  it.each([
    'try { decodeURIComponent(raw); } catch { bad(); }',
    'try { void new URL(text); } catch { bad(); }',
    'const f = () => { JSON.parse(text as string); };',
    'new RegExp(text);',
    'BigInt(text);',
    'new TextDecoder("utf-8", { fatal: true }).decode(bytes);',
  ])('knows a call that a bundler may drop: %s', (code) => {
    expect(droppedIn(code, 'ts')).toHaveLength(1);
  });

  it.each([
    'return_(decodeURIComponent(raw));',
    'const url = new URL(text);',
    'Object.assign(a, b);',
    'new DataView(buffer).setUint32(at, value);',
    'run();',
  ])('leaves alone what stays: %s', (code) => {
    expect(droppedIn(code, 'ts')).toEqual([]);
  });

  it('since no source file makes such a call only for what it throws', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
      (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path),
    );
    const dropped = files.flatMap((path) => {
      const code = readFileSync(join(import.meta.dirname, path), 'utf8');
      return droppedIn(code, path.endsWith('x') ? 'tsx' : 'ts').map((statement) => `${path}: ${statement}`);
    });
    expect(dropped).toEqual([]);
  });
});
