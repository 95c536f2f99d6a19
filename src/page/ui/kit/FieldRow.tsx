import { memo, useState } from 'react';
import type { Field } from '../../../core/bytes/field';
import { isValueName, values, type ValueName } from '../../../core/vocabulary/values';
import { AsciiRuns } from './AsciiRuns';
import { ByteLines } from './ByteLines';
import { nestMarks, namesOf, type ByteMark } from './byteMarks';
import type { ByteSelection } from './byteSelection';
import { LongText } from './LongText';
import { MarkedBytes } from './MarkedBytes';
import { OffsetCell } from './OffsetCell';
import { ValueLetter } from './ValueLetter';

export interface FieldRowProps {
  readonly field: Field;
  /** The only one of its name, which its row says then. */
  readonly alone: boolean;
  readonly rowKey: string;
  readonly level: number;
  readonly bytes: Uint8Array;
  readonly marks: readonly ByteMark[];
  readonly masked: boolean;
  readonly text: string | undefined;
  /** What is selected, where that concerns this row. */
  readonly selection: ByteSelection | null;
  readonly selected: boolean;
  readonly stop: boolean;
}

const shownAtFirst = 32;
/** More bytes than these have lines of their own below, of which only those in sight are drawn. */
const shownInPlace = 512;
/** A field in which values stand is shown whole, up to here. */
const shownMarked = 2048;
/** A longer text takes lines of its own. */
const inlineText = 20;
/** Characters of a text before somebody asks for more. */
const textAtFirst = 160;

/** A field: where it is, its bytes, and what they are. A long one folds. */
export const FieldRow = memo(function FieldRow(props: FieldRowProps) {
  const { field, bytes, marks, masked, selection } = props;
  const [open, setOpen] = useState(false);
  const nodes = masked ? [] : nestMarks(marks, field.offset, field.offset + field.length);
  const whole = nodes.length > 0 && field.length <= shownMarked;
  const folds = !masked && !whole && field.length > shownAtFirst + 8;
  const inPlace = !folds || (open && field.length <= shownInPlace);
  const last = field.offset + field.length;
  const end = inPlace ? last : field.offset + shownAtFirst;
  const wanted = folds && selection?.by === 'key' && selection.head >= end && selection.head < last;
  if (wanted && !open) setOpen(true);
  const value = valueOf(field);
  const mark = value && values[value];
  const names = [...new Set([...(value ? [value] : []), ...namesOf(nodes)])];
  const lines = open && folds && !inPlace;
  return (
    <>
      <tr
        className="k-hex-row"
        data-party={mark?.maker}
        data-lights={names.length === 0 ? undefined : names.join(' ')}
        {...rowAttributes(props)}
      >
        <OffsetCell offset={field.offset} />
        <td className="k-hex-bytes">
          {masked ? (
            <span className="k-hex-masked">{'•• '.repeat(Math.min(field.length, 8)).trim()}</span>
          ) : (
            <span className="k-hex-run" data-run={field.offset} data-bytes={end - field.offset}>
              <MarkedBytes
                bytes={bytes}
                from={field.offset}
                to={end}
                nodes={whole ? nodes : []}
                selection={selection}
              />
            </span>
          )}
          {folds ? (
            <button type="button" className="k-more" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? 'Show fewer' : `Show all ${field.length} bytes`}
            </button>
          ) : null}
        </td>
        <td className="k-hex-ascii">
          {masked ? null : <AsciiRuns bytes={bytes} from={field.offset} to={end} selection={selection} />}
        </td>
        <FieldCell {...props} names={names} />
      </tr>
      {lines ? (
        <tr className="k-hex-whole">
          <td colSpan={4}>
            <ByteLines
              label={`Bytes of ${field.part}`}
              bytes={bytes}
              from={field.offset}
              to={last}
              selection={selection}
            />
          </td>
        </tr>
      ) : null}
    </>
  );
});

/** What makes a row one of a tree that is walked by key. */
export function rowAttributes({
  rowKey,
  level,
  selected,
  stop,
}: Pick<FieldRowProps, 'rowKey' | 'level' | 'selected' | 'stop'>) {
  return {
    'data-row': rowKey,
    'aria-level': level,
    'aria-selected': selected,
    tabIndex: stop ? 0 : -1,
  };
}

/** The named value that a field carries. */
export function valueOf({ value }: Field): ValueName | undefined {
  return value !== undefined && isValueName(value) ? value : undefined;
}

/** What a field is: of the only one of its name, its name as well. */
function FieldCell({
  field: { path, part, length },
  level,
  alone,
  names,
  masked,
  text: said,
}: FieldRowProps & { readonly names: readonly ValueName[] }) {
  const text = masked ? 'not shown' : said;
  const name = alone && path.at(-1) !== part ? path.at(-1) : undefined;
  return (
    <td className="k-hex-field" data-level={level}>
      <span className="k-hex-length">{`${length} B`}</span>
      <span className="k-hex-part">
        {names.map((value) => (
          <ValueLetter key={value} name={value} />
        ))}
        {name === undefined ? null : <>{name} › </>}
        {part}
      </span>
      {text === undefined ? null : (
        <>
          {' '}
          <span className="k-hex-text" data-long={text.length > inlineText || undefined}>
            <LongText atFirst={textAtFirst}>{text}</LongText>
          </span>
        </>
      )}
    </td>
  );
}
