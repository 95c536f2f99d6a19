import { isMap, isScalar, isSeq, parseAllDocuments, type Node, type Pair, type YAMLError } from 'yaml';
import type { SyntaxProblem } from '../ignored';
import { Fault } from '../../fault/fault';
import type { Locate } from '../../bytes/span';
import type { Problem } from './problems';
import { maxDepth, type Entry, type Tree } from './tree';

/** The parser's own messages quote the text, so they are not shown. */
const reasons: Readonly<Partial<Record<YAMLError['code'], SyntaxProblem>>> = {
  BAD_INDENT: 'indent',
  TAB_AS_INDENT: 'tab',
  MISSING_CHAR: 'missing-character',
  MULTILINE_IMPLICIT_KEY: 'name-over-lines',
  BLOCK_AS_IMPLICIT_KEY: 'value-over-lines',
  BLOCK_IN_FLOW: 'block-in-brackets',
  UNEXPECTED_TOKEN: 'out-of-place',
};

/** In characters. The parser makes several objects of each, and recurses into brackets. */
const longest = 200_000;
const deepest = 200;

export interface YamlTrees {
  /** One for each document that is not empty. */
  readonly roots: readonly Tree[];
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML 1.2, every scalar as a text, and of broken YAML what is there. An alias is not followed: what it stands
 * for is read where it is anchored.
 * @throws Fault `paste-unrecognised` if it is nested too deeply, or too long, for the parser
 */
export function readYamlTrees(text: string, locate: Locate): YamlTrees {
  const documents = parse(text);
  return {
    roots: documents.flatMap(({ contents }) =>
      contents && !isEmpty(contents) ? [treeOf(contents, text, locate, 0)] : [],
    ),
    problems: documents.flatMap(({ errors }) =>
      errors.map(({ code, pos: [start, end] }) => ({
        start: Math.min(start, text.length),
        end: Math.max(start, end),
        reason: reasons[code] ?? 'malformed',
      })),
    ),
  };
}

function parse(text: string) {
  if (text.length > longest) {
    throw new Fault('paste-unrecognised', {
      problem: 'too-long',
      limit: longest,
      what: 'YAML',
      offset: longest,
    });
  }
  rejectDepth(text);
  try {
    const documents = parseAllDocuments(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    return Array.isArray(documents) ? documents : [];
  } catch (thrown) {
    // the parser recurses
    if (!(thrown instanceof RangeError)) throw thrown;
    throw new Fault('paste-unrecognised', { problem: 'too-deep', what: 'YAML', offset: 0 });
  }
}

/** Brackets are counted wherever they stand: a text that has so many open ones is no manifest. */
function rejectDepth(text: string): void {
  let depth = 0;
  for (const { index, 0: bracket } of text.matchAll(/[[{\]}]/g)) {
    depth += '[{'.includes(bracket) ? 1 : -1;
    if (depth <= deepest) continue;
    throw new Fault('paste-unrecognised', { problem: 'too-deep', what: 'YAML', offset: index });
  }
}

function isEmpty(node: unknown): boolean {
  return isScalar(node) && (node.value === '' || node.value === null);
}

function treeOf(node: unknown, source: string, locate: Locate, depth: number): Tree {
  const [start, end] = rangeOf(node, source);
  const span = locate(start, end);
  if (depth < maxDepth && isMap(node)) {
    return { kind: 'map', entries: node.items.map((pair) => entryOf(pair, source, locate, depth)), span };
  }
  if (depth < maxDepth && isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => treeOf(item, source, locate, depth + 1)), span };
  }
  const raw = source.slice(start, end);
  // an alias by its look: what hides a value
  if (/^\*{3,}\w{0,4}$/.test(raw)) return { kind: 'scalar', text: raw, isText: true, span };
  if (!isScalar(node) || typeof node.value !== 'string')
    return { kind: 'scalar', text: '', isText: false, span };
  const isPlain = node.type === 'PLAIN';
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const isClosed = isQuoted && end - start > 1 && source.charAt(end - 1) === source.charAt(start);
  return {
    kind: 'scalar',
    text: node.value,
    isText: !isPlain || !/^(?:|~|null|Null|NULL|true|false)$/.test(node.value),
    span: isQuoted ? locate(start + 1, isClosed ? end - 1 : end) : span,
  };
}

function entryOf({ key, value }: Pair, source: string, locate: Locate, depth: number): Entry {
  const content = value ?? key;
  const [start] = rangeOf(key, source);
  const [, end] = rangeOf(content, source);
  const nothing: Tree = { kind: 'scalar', text: '', isText: false, span: locate(start, end) };
  return {
    key: isScalar(key) && typeof key.value === 'string' ? key.value : '',
    value: value === null || value === undefined ? nothing : treeOf(value, source, locate, depth + 1),
    span: locate(start, Math.max(start, end)),
  };
}

/** Without the comments and blanks that the parser counts to a node. */
function rangeOf(node: unknown, source: string): readonly [start: number, end: number] {
  const [start, valueEnd] = (node as Partial<Node> | null)?.range ?? [0, 0];
  // a block ends where the next line begins; in a scalar of lines the line break is a part of the text
  const isBlock = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
  const isClosed = isScalar(node) && /["']/.test(source.charAt(valueEnd - 1));
  return [start, isBlock || isClosed ? valueEnd : start + source.slice(start, valueEnd).trimEnd().length];
}
