import type { Span } from '../../bytes/span';

/**
 * What JSON, YAML and XML have in common, with the position of everything. `span` of a scalar is its text without
 * quotes; of a map or a list, all of it.
 */
export type Tree = TreeMap | TreeList | TreeScalar;

export interface TreeMap {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
  readonly span: Span;
}

export interface TreeList {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly span: Span;
}

export interface TreeScalar {
  readonly kind: 'scalar';
  readonly text: string;
  /** Whether it is a text or a number, rather than `null`, `true` or nothing. */
  readonly isText: boolean;
  readonly span: Span;
}

export interface Entry {
  /** Empty where the text has none. */
  readonly key: string;
  readonly value: Tree;
  /** From the key to the end of the value. */
  readonly span: Span;
}

/** Deeper than any answer of AWS and any manifest; what lies deeper is not looked at. */
export const maxDepth = 64;

/** What `terraform output -json` has around each value: its type, and whether it is sensitive. */
export function valueOfOutput(tree: Tree): Tree {
  if (tree.kind !== 'map' || tree.entries.length > 3) return tree;
  const isOutput = tree.entries.every(({ key }) => /^(?:sensitive|type|value)$/.test(key));
  return (isOutput && valueOf(tree, 'type') ? valueOf(tree, 'value') : undefined) ?? tree;
}

/** The value under a name, compared without regard to case; the last where there are several. */
export function valueOf(tree: Tree | undefined, key: string): Tree | undefined {
  if (tree?.kind !== 'map') return undefined;
  return tree.entries.findLast((entry) => entry.key.toLowerCase() === key.toLowerCase())?.value;
}

export function textOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === 'scalar' && tree.isText ? tree.text : undefined;
}
