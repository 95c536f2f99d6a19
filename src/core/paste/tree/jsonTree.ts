import { createScanner, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { SyntaxProblem } from '../ignored';
import { Fault } from '../../fault/fault';
import type { Locate } from '../../bytes/span';
import type { Problem } from './problems';
import { maxDepth, type Entry, type Tree } from './tree';

// The kinds of token and error that are asked for, as jsonc-parser numbers them: its const enums cannot be imported
// under isolatedModules.
const opening: readonly number[] = [1, 3];
const closing: readonly number[] = [2, 4];
const endOfFile = 17;
const trailingText = 9;

const reasons: ReadonlyMap<number, SyntaxProblem> = new Map([
  [1, 'not-json'],
  [2, 'number'],
  [3, 'property-name'],
  [4, 'value'],
  [5, 'colon'],
  [6, 'comma'],
  [7, 'brace'],
  [8, 'bracket'],
  [12, 'quote'],
  [14, 'escape'],
  [15, 'escape-unknown'],
  [16, 'control-character'],
]);

export interface JsonTree {
  readonly root: Tree;
  /** After the root. */
  readonly end: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads as much JSON as there is; offsets are those of `text`.
 * @param start where the JSON begins
 * @throws Fault `paste-unrecognised` if there is no value at all, or it is nested too deeply for the parser
 */
export function readJsonTree(text: string, start: number, locate: Locate): JsonTree {
  rejectDepth(text, start);
  // spaces in place of what stands before keep every offset
  const errors: ParseError[] = [];
  const root = parseTree(' '.repeat(start) + text.slice(start), errors, { allowTrailingComma: true });
  if (!root) throw new Fault('paste-unrecognised', { problem: 'no-json', offset: start });
  return {
    root: treeOf(root, text, locate),
    end: endOf(root, text),
    problems: errors
      .filter(({ error }) => Number(error) !== trailingText)
      .map(({ error, offset, length }) => ({
        start: offset,
        end: offset + length,
        reason: reasons.get(Number(error)) ?? 'malformed',
      })),
  };
}

/** Of a value that is not closed the parser gives no length. */
function endOf({ offset, length }: Node, text: string): number {
  return length < 0 ? text.length : offset + length;
}

function treeOf(node: Node, source: string, locate: Locate): Tree {
  const end = endOf(node, source);
  const span = locate(node.offset, end);
  const children = node.children ?? [];
  if (node.type === 'object') {
    return { kind: 'map', entries: children.map((child) => entryOf(child, source, locate)), span };
  }
  if (node.type === 'array') {
    return { kind: 'list', items: children.map((child) => treeOf(child, source, locate)), span };
  }
  const raw = source.slice(node.offset, end);
  if (node.type !== 'string') return { kind: 'scalar', text: raw, isText: node.type === 'number', span };
  const isClosed = raw.length > 1 && raw.endsWith('"');
  return {
    kind: 'scalar',
    text: String(node.value),
    isText: true,
    span: locate(node.offset + 1, isClosed ? end - 1 : end),
  };
}

function entryOf(property: Node, source: string, locate: Locate): Entry {
  const [name, content] = property.children ?? [];
  const span = locate(property.offset, endOf(property, source));
  const key = typeof name?.value === 'string' ? name.value : '';
  const nothing: Tree = { kind: 'scalar', text: '', isText: false, span };
  return { key, value: content ? treeOf(content, source, locate) : nothing, span };
}

function rejectDepth(text: string, start: number): void {
  const scanner = createScanner(text, true);
  scanner.setPosition(start);
  let depth = 0;
  for (let token = Number(scanner.scan()); token !== endOfFile; token = Number(scanner.scan())) {
    if (opening.includes(token)) depth += 1;
    else if (closing.includes(token)) depth -= 1;
    if (depth <= maxDepth) continue;
    throw new Fault('paste-unrecognised', {
      problem: 'too-deep',
      limit: maxDepth,
      what: 'JSON',
      offset: scanner.getTokenOffset(),
    });
  }
}
