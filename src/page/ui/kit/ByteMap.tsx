import type { CSSProperties, KeyboardEvent, Ref } from 'react';
import type { Field } from '../../../core/bytes/field';
import { values } from '../../../core/vocabulary/values';
import { extentOf, selectionOf, type ByteSelection } from './byteSelection';
import { valueOf } from './FieldRow';
import './ByteMap.css';

interface ByteMapProps {
  /** Names what is moved in, e.g. `Byte of saslStart request`. */
  readonly label: string;
  readonly length: number;
  readonly fields: readonly Field[];
  readonly selection: ByteSelection | null;
  /** Where the selection is, for who hears it. */
  readonly told: string;
  readonly onSelect: (selection: ByteSelection) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly ref: Ref<HTMLDivElement>;
}

/** More fields than these are drawn as what is left. */
const mostDrawn = 500;

/**
 * The whole at a glance, each field as wide as the root of its length, so that small ones stay visible; and where one
 * moves from byte to byte by key.
 */
export function ByteMap(props: ByteMapProps) {
  const { label, length, fields, selection, told, onSelect, onKeyDown, ref } = props;
  const drawn = fields.slice(0, mostDrawn);
  const last = drawn.at(-1);
  const left = last === undefined ? 0 : length - last.offset - last.length;
  const extent = selection && extentOf(selection);
  const touches = ({ offset, length: size }: Field): boolean =>
    extent !== null && offset < extent.offset + extent.length && extent.offset < offset + size;
  return (
    <div
      ref={ref}
      className="k-byte-map"
      role="slider"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, length - 1)}
      aria-valuenow={selection?.head ?? 0}
      aria-valuetext={told}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {drawn.map((field) => {
        const value = valueOf(field);
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the slider around it has the keys
          <span
            key={`${field.offset} ${field.part}`}
            title={`${[...field.path, field.part].join(' › ')}: ${field.length} B at ${field.offset}`}
            data-party={value && values[value].maker}
            data-lights={value}
            data-selected={touches(field) || undefined}
            style={{ '--grow': Math.sqrt(field.length) } as CSSProperties}
            onClick={() => onSelect(selectionOf(field, 'key'))}
          />
        );
      })}
      {left === 0 ? null : <span style={{ '--grow': Math.sqrt(left) } as CSSProperties} />}
    </div>
  );
}
