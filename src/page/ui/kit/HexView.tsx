import { useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import type { Field } from '../../../core/bytes/field';
import type { ValueName } from '../../../core/vocabulary/values';
import { BranchRow } from './BranchRow';
import { byteAt } from './byteAt';
import { valuesWithin, type ByteMark } from './byteMarks';
import { extentOf, selectionOf, type ByteSelection, type Extent } from './byteSelection';
import { FieldRow } from './FieldRow';
import { branchesAt, fieldTree, isBranch, treeRows, type TreeRow } from './fieldTree';
import { HexRest } from './HexRest';
import { SpanningRows } from './SpanningRows';
import { useFieldWindow } from './useFieldWindow';
import { useTreeKeys } from './useTreeKeys';
import './HexView.css';

export interface HexViewProps {
  /** Names the table, e.g. `saslStart, 226 bytes`. */
  readonly label: string;
  readonly bytes: Uint8Array;
  readonly fields: readonly Field[];
  /** The value of a field for a reader, where there is one. */
  readonly textOf: (field: Field) => string | undefined;
  /** Where named values stand in the bytes. */
  readonly marks: readonly ByteMark[];
  /** True for fields whose bytes must not enter the page: dots stand in for them. */
  readonly isMasked: (field: Field) => boolean;
  readonly selection: ByteSelection | null;
  readonly onSelect: (selection: ByteSelection) => void;
}

const columns = (
  <thead>
    <tr>
      <th scope="col">Offset</th>
      <th scope="col">Bytes</th>
      <th scope="col">ASCII</th>
      <th scope="col">Field</th>
    </tr>
  </thead>
);

/** Bytes field by field, nested as they are, with offsets; long fields fold, and so do many. Any of them can be selected. */
export function HexView(props: HexViewProps) {
  const { label, bytes, marks, selection, onSelect } = props;
  const table = useRef<HTMLTableElement>(null);
  const { from, to, step, showEarlier, showMore } = useFieldWindow(
    props.fields,
    selection?.by === 'key' ? selection : null,
  );
  const fields = useMemo(() => props.fields.slice(from, to), [props.fields, from, to]);
  const tree = useMemo(() => fieldTree(fields), [fields]);
  const { folded, fold } = useFolding(tree, selection);
  const rows = useMemo(() => treeRows(tree, (key) => folded.has(key)), [tree, folded]);
  const choose = (key: string): void => {
    const row = rows.find((one) => one.key === key);
    if (row) onSelect(selectionOf(row.item, 'key'));
  };
  const { stop, onFocus, onKeyDown } = useTreeKeys({ fold, choose });
  const stopKey = rows.some(({ key }) => key === stop) ? stop : rows[0]?.key;
  useEffect(() => {
    if (selection?.by === 'key')
      table.current?.querySelector('[data-cursor]')?.scrollIntoView({ block: 'nearest' });
  }, [selection]);
  const left = props.fields.length - to;
  return (
    <>
      {from === 0 ? null : (
        <HexRest
          says={`${from} fields before these`}
          from={0}
          to={fields[0]?.offset ?? 0}
          marks={marks}
          button={`Show ${Math.min(from, step)} earlier`}
          onShow={showEarlier}
        />
      )}
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose rows nest
        role="treegrid"
        className="k-mono k-hex-table"
        data-roving
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => startDrag(event, selection, onSelect)}
        onClick={(event) => {
          const key = rowClicked(event);
          if (key !== null) choose(key);
        }}
      >
        <caption className="k-hidden">{label}</caption>
        {columns}
        <tbody>
          {rows.map((row) => (
            <HexRow
              key={row.key}
              row={row}
              stop={row.key === stopKey}
              onFold={fold}
              shown={fields}
              {...props}
            />
          ))}
        </tbody>
      </table>
      {left <= 0 ? null : (
        <HexRest
          says={`${left} more fields, ${bytes.length - endOf(fields)} bytes`}
          from={endOf(fields)}
          to={bytes.length}
          marks={marks}
          button={`Show ${Math.min(left, step)} more`}
          onShow={showMore}
        />
      )}
    </>
  );
}

/** Which branches are folded. What somebody moves to is unfolded. */
function useFolding(tree: ReturnType<typeof fieldTree>, selection: ByteSelection | null) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState(selection);
  if (selection !== seen) {
    setSeen(selection);
    const around = selection?.by === 'key' ? branchesAt(tree, selection.head) : [];
    if (around.some((key) => folded.has(key)))
      setFolded(new Set([...folded].filter((key) => !around.includes(key))));
  }
  const [fold] = useState(() => (key: string): void => {
    setFolded(
      (before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]),
    );
  });
  return { folded, fold };
}

type HexRowProps = HexViewProps & {
  readonly row: TreeRow;
  readonly stop: boolean;
  readonly onFold: (key: string) => void;
  /** The fields that are drawn. */
  readonly shown: readonly Field[];
};

function HexRow({ row, stop, onFold, shown, ...props }: HexRowProps) {
  const { key, level, item } = row;
  const { bytes, selection, marks, isMasked, textOf } = props;
  const extent = selection && extentOf(selection);
  const selected = extent !== null && isWithin(item, extent);
  const spanning = (
    <SpanningRows offset={item.offset} marks={marks} fields={shown} bytes={bytes} isMasked={isMasked} />
  );
  const common = { rowKey: key, level, selected, stop };
  if (isBranch(item)) {
    const { path, offset, length } = item;
    return (
      <BranchRow
        name={path.at(-1) ?? ''}
        offset={offset}
        length={length}
        open={row.open ?? false}
        names={row.open ? noNames : valuesWithin(marks, offset, offset + length)}
        onFold={onFold}
        {...common}
      />
    );
  }
  const masked = isMasked(item);
  const touched = extent !== null && (isWithin(item, extent) || overlaps(item, extent));
  return (
    <>
      {spanning}
      <FieldRow
        field={item}
        alone={row.alone ?? false}
        bytes={bytes}
        marks={marks}
        masked={masked}
        text={masked ? undefined : textOf(item)}
        selection={touched ? selection : null}
        {...common}
        selected={selected || (masked && touched)}
      />
    </>
  );
}

const noNames: readonly ValueName[] = [];

function isWithin(inner: Extent, outer: Extent): boolean {
  return inner.offset >= outer.offset && inner.offset + inner.length <= outer.offset + outer.length;
}

function overlaps(a: Extent, b: Extent): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

function endOf(fields: readonly Field[]): number {
  const last = fields.at(-1);
  return last === undefined ? 0 : last.offset + last.length;
}

/** From the byte under the pointer a selection is drawn, as long as the button is held; with Shift the one that is there grows. */
function startDrag(
  event: MouseEvent<HTMLElement>,
  selection: ByteSelection | null,
  onSelect: HexViewProps['onSelect'],
): void {
  const { currentTarget: table, clientX, clientY, button, shiftKey } = event;
  const first = button === 0 ? byteAt(table, clientX, clientY) : null;
  if (first === null) return;
  // In place of the browser's own selection, which would begin here.
  event.preventDefault();
  const anchor = shiftKey && selection ? selection.anchor : first;
  let head = first;
  onSelect({ anchor, head, by: 'drag' });
  const dragged = new AbortController();
  const { signal } = dragged;
  addEventListener(
    'mousemove',
    (move) => {
      const at = move.buttons === 0 ? null : byteAt(table, move.clientX, move.clientY);
      if (at === null || at === head) return;
      head = at;
      onSelect({ anchor, head, by: 'drag' });
    },
    { signal },
  );
  addEventListener(
    'mouseup',
    () => {
      dragged.abort();
      onSelect({ anchor, head, by: 'pointer' });
    },
    { signal },
  );
}

/** The row that a click chooses; null where it was on a byte, or on what has a purpose of its own. */
function rowClicked({ target }: MouseEvent): string | null {
  if (!(target instanceof Element) || target.closest('button, [data-run], [data-point], .k-hex-whole'))
    return null;
  return target.closest('[data-row]')?.getAttribute('data-row') ?? null;
}
