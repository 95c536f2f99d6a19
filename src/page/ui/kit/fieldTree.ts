import type { Field } from '../../../core/bytes/field';

/** Fields that stand under one name, with what is nested in them, in the order of their bytes. */
export interface FieldBranch {
  /** Its own name, after those around it. */
  readonly path: readonly string[];
  readonly offset: number;
  readonly length: number;
  readonly parts: readonly (FieldBranch | Field)[];
}

/** A row of a tree that is drawn from top to bottom. */
export interface TreeRow {
  /** Of this row alone. */
  readonly key: string;
  /** From 1. */
  readonly level: number;
  readonly item: FieldBranch | Field;
  /** Of a branch: whether what is in it is shown. */
  readonly open?: boolean;
  /** Of a field: the only one of its name, so that its row says that as well. */
  readonly alone?: true;
}

export function isBranch(item: FieldBranch | Field): item is FieldBranch {
  return 'parts' in item;
}

/** Fields by their paths: a branch for each name, and the fields of that name in it. A message's body stands in its section. */
export function fieldTree(fields: readonly Field[]): readonly (FieldBranch | Field)[] {
  const sections = fields.some(({ path }) => path[0] === 'section');
  const top: Growing = { path: [], parts: [] };
  const around: Growing[] = [top];
  for (const field of fields) {
    const path = sections && field.path[0] === 'body' ? ['section', ...field.path] : field.path;
    const shared = around.findLastIndex(({ path: outer }) => outer.every((name, i) => name === path[i]));
    around.length = Math.max(shared, 0) + 1;
    for (let depth = around.length; depth <= path.length; depth++) {
      const inner: Growing = { path: path.slice(0, depth), parts: [] };
      around.at(-1)?.parts.push(inner);
      around.push(inner);
    }
    around.at(-1)?.parts.push(field);
  }
  return top.parts.map(grown);
}

interface Growing {
  readonly path: readonly string[];
  readonly parts: (Growing | Field)[];
}

/** A name with a single field is no branch: one row says both. */
function grown(item: Growing | Field): FieldBranch | Field {
  if (!('parts' in item)) return item;
  const parts = item.parts.map(grown);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) throw new TypeError('a branch without fields');
  if (parts.length === 1 && !isBranch(first)) return first;
  const { offset } = first;
  return { path: item.path, offset, length: last.offset + last.length - offset, parts };
}

/** The rows of a tree that are shown, what is folded left out. @param isFolded by its row's key */
export function treeRows(
  items: readonly (FieldBranch | Field)[],
  isFolded: (key: string) => boolean,
  around: readonly string[] = [],
): readonly TreeRow[] {
  const level = around.length + 1;
  return items.flatMap((item): readonly TreeRow[] => {
    const key = keyOf(item);
    if (!isBranch(item)) {
      const depth = item.path.length + (around[0] === 'section' && item.path[0] === 'body' ? 1 : 0);
      return [{ key, level, item, ...(depth >= level ? { alone: true } : {}) }];
    }
    const open = !isFolded(key);
    return [{ key, level, item, open }, ...(open ? treeRows(item.parts, isFolded, item.path) : [])];
  });
}

/** Of a field or a branch among all of one tree. */
export function keyOf(item: FieldBranch | Field): string {
  return isBranch(item) ? `${item.offset} ${item.path.join('\u0000')}` : `${item.offset} ${item.part}`;
}

/** The keys of the branches around a byte. */
export function branchesAt(items: readonly (FieldBranch | Field)[], at: number): readonly string[] {
  const item = items.find(({ offset, length }) => offset <= at && at < offset + length);
  return item && isBranch(item) ? [keyOf(item), ...branchesAt(item.parts, at)] : [];
}
