import { useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Field } from '../../../core/bytes/field';
import { meet, type ByteRange } from '../../../core/bytes/findBytes';
import { hexEncode } from '../../../core/bytes/hex';
import { howToSelect, nothingSelected, selectionAloud } from '../../../words/en/bytes/selectionInWords';
import { ByteMap } from '../kit/ByteMap';
import { perLineOf } from '../kit/byteAt';
import { extentOf, fieldAt, moveSelection, selectionOf, type ByteSelection } from '../kit/byteSelection';
import { HexView, type HexViewProps } from '../kit/HexView';
import { ByteTools } from './ByteTools';
import { SelectionPanel } from './SelectionPanel';
import './HexBlock.css';

type HexBlockProps = Omit<HexViewProps, 'selection' | 'onSelect'> & {
  /** Said in place of readings where a selection holds what is covered. */
  readonly whyCovered: string;
};

/** Fewer bytes than these are all in sight: there is nothing to look for. */
const worthTools = 64;

/** Bytes to look at closely: field by field, with a selection that is read, found in, gone to and copied. */
export function HexBlock({ whyCovered, ...view }: HexBlockProps) {
  const { label, bytes, fields, isMasked } = view;
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<HTMLDivElement>(null);
  const [made, setSelection] = useState<ByteSelection | null>(null);
  // Other bytes may have come since.
  const selection = made && Math.max(made.anchor, made.head) < bytes.length ? made : null;
  const covered = useMemo(() => fields.filter(isMasked), [fields, isMasked]);
  const extent = selection && extentOf(selection);
  const isCovered = extent !== null && covered.some((one) => meet(one, extent));
  const field = selection ? (fields[fieldAt(fields, selection.head)] ?? null) : null;
  const select = (next: ByteSelection): void => {
    setSelection(next);
    if (next.by !== 'key') map.current?.focus({ preventScroll: true });
  };
  const found = (range: ByteRange): void => setSelection(selectionOf(range, 'key'));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && selection) {
      event.preventDefault();
      event.stopPropagation();
      setSelection(null);
      return;
    }
    const run = box.current?.querySelector('.k-hex-run');
    const perLine = run ? perLineOf(run) : 8;
    const moved = moveSelection(selection, event, { length: bytes.length, fields, perLine });
    if (!moved) return;
    event.preventDefault();
    event.stopPropagation();
    setSelection(moved);
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (!extent || isCovered || event.target !== map.current) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', hexEncode(slice(bytes, extent)));
  };
  return (
    <div ref={box} className="k-box k-hex" onCopy={onCopy}>
      <ByteMap
        ref={map}
        label={`Byte of ${label}`}
        length={bytes.length}
        fields={fields}
        selection={selection}
        told={
          selection && extent
            ? selectionAloud(extent, selection.head, headByte(bytes, selection.head, covered), field)
            : nothingSelected
        }
        onSelect={select}
        onKeyDown={onKeyDown}
      />
      {bytes.length > worthTools ? (
        <ByteTools bytes={bytes} covered={covered} selected={extent} onSelect={found} />
      ) : null}
      <HexView {...view} selection={selection} onSelect={select} />
      {extent && selection?.by !== 'drag' ? (
        <SelectionPanel
          bytes={bytes}
          extent={extent}
          field={field}
          readable={readableFrom(extent.offset, bytes.length, covered)}
          covered={isCovered ? whyCovered : null}
          onClose={() => {
            setSelection(null);
            map.current?.focus({ preventScroll: true });
          }}
        />
      ) : bytes.length > worthTools ? (
        <p className="bytes-how k-note">{howToSelect}</p>
      ) : null}
    </div>
  );
}

function slice(bytes: Uint8Array, { offset, length }: ByteRange): Uint8Array {
  return bytes.subarray(offset, offset + length);
}

function headByte(bytes: Uint8Array, head: number, covered: readonly Field[]): number | null {
  return covered.some((one) => meet(one, { offset: head, length: 1 })) ? null : (bytes[head] ?? null);
}

/** How many bytes from one on stand before what is covered. */
function readableFrom(offset: number, length: number, covered: readonly Field[]): number {
  const next = covered.find((one) => one.offset + one.length > offset);
  return Math.max(0, Math.min(length, next?.offset ?? length) - offset);
}
