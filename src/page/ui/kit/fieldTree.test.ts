import { expect, it } from 'vitest';
import type { Field } from '../../../core/bytes/field';
import { branchesAt, fieldTree, isBranch, keyOf, treeRows, type FieldBranch } from './fieldTree';

/** Fields one after another, four bytes each. */
const fieldsAt = (...paths: readonly string[]): readonly Field[] =>
  paths.map((path, i) => ({ path: path.split('.'), part: 'value', offset: i * 4, length: 4 }));

const outline = (items: readonly (FieldBranch | Field)[]): unknown =>
  items.map((item) => (isBranch(item) ? [item.path.join('.'), outline(item.parts)] : item.offset));

const message = fieldsAt(
  'header',
  'header',
  'section',
  'body',
  'body.a',
  'body.a',
  'body.payload',
  'body.payload.s',
  'body.payload.s',
  'body',
);

it('nests by path, a body in its section, and comes back to what is around', () => {
  expect(outline(fieldTree(message))).toEqual([
    ['header', [0, 4]],
    [
      'section',
      [
        8,
        [
          'section.body',
          [
            12,
            ['section.body.a', [16, 20]],
            ['section.body.payload', [24, ['section.body.payload.s', [28, 32]]]],
            36,
          ],
        ],
      ],
    ],
  ]);
});

it('a name with one field is no branch, and a branch covers what is in it', () => {
  expect(outline(fieldTree(fieldsAt('flagBits')))).toEqual([0]);
  expect(fieldTree(message)[1]).toMatchObject({ offset: 8, length: 32 });
});

it('shows the rows of what is open, each with its level', () => {
  const tree = fieldTree(message);
  const section = keyOf(tree[1] ?? tree[0]!);
  expect(treeRows(tree, () => false).map(({ level }) => level)).toEqual([
    1, 2, 2, 1, 2, 2, 3, 3, 4, 4, 3, 4, 4, 5, 5, 3,
  ]);
  const folded = treeRows(tree, (key) => key === section);
  expect(folded.map(({ level, open }) => [level, open])).toEqual([
    [1, true],
    [2, undefined],
    [2, undefined],
    [1, false],
  ]);
});

it('every row has a key of its own, also where names come twice', () => {
  const rows = treeRows(
    fieldTree([
      ...message,
      ...fieldsAt('x', 'a', 'a', 'b', 'a', 'a').map((field) => ({ ...field, offset: field.offset + 40 })),
    ]),
    () => false,
  );
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});

it('knows the branches around a byte, from outside in', () => {
  expect(
    branchesAt(fieldTree(message), 30).map((key) => key.split('\u0000').at(-1)?.split(' ').at(-1)),
  ).toEqual(['section', 'body', 'payload', 's']);
  expect(branchesAt(fieldTree(message), 99)).toEqual([]);
});
