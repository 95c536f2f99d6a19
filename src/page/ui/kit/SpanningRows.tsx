import { useState } from 'react';
import type { Field } from '../../../core/bytes/field';
import { values } from '../../../core/vocabulary/values';
import type { ByteMark } from './byteMarks';
import { MarkedBytes } from './MarkedBytes';
import { ValueLetter } from './ValueLetter';

interface SpanningRowsProps {
  /** Where the field begins above which they stand. */
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly fields: readonly Field[];
  readonly marks?: readonly ByteMark[];
  readonly isMasked?: (field: Field) => boolean;
}

/** Rows for the values that begin with a field and reach over more than one: a payload, a text of several lines. */
export function SpanningRows({ offset: start, marks = [], fields, ...props }: SpanningRowsProps) {
  const spanning = marks.filter(
    ({ offset, length }) =>
      offset === start &&
      !fields.some((field) => field.offset <= offset && field.offset + field.length >= offset + length),
  );
  return spanning.map((mark) => <SpanningRow key={mark.value} mark={mark} fields={fields} {...props} />);
}

type SpanningRowProps = Pick<SpanningRowsProps, 'bytes' | 'fields' | 'isMasked'> & {
  readonly mark: ByteMark;
};

function SpanningRow({ mark, bytes, fields, isMasked }: SpanningRowProps) {
  const [open, setOpen] = useState(false);
  const { value, offset, length } = mark;
  const { maker, title } = values[value];
  const hidden = fields.some(
    (field) => field.offset < offset + length && field.offset + field.length > offset && isMasked?.(field),
  );
  return (
    <tr className="k-hex-row" data-party={maker} data-lights={value} data-spans={value}>
      <td className="k-hex-offset">
        {offset} <span>{`0x${offset.toString(16).padStart(2, '0')}`}</span>
      </td>
      <td className="k-hex-bytes" colSpan={2}>
        {open && !hidden ? (
          <span className="k-hex-run">
            <MarkedBytes bytes={bytes} from={offset} to={offset + length} nodes={[{ ...mark, inner: [] }]} />
          </span>
        ) : null}
        {hidden ? (
          <span className="k-hex-masked">holds the session token</span>
        ) : (
          <button type="button" className="k-more" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Show fewer' : `Show all ${length} bytes`}
          </button>
        )}
      </td>
      <td className="k-hex-field">
        <span className="k-hex-length">{`${length} B`}</span>
        <span className="k-hex-part">
          <ValueLetter name={value} />
          {title}
        </span>
      </td>
    </tr>
  );
}
