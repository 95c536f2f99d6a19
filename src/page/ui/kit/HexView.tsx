import { Fragment, useState } from 'react';
import type { CSSProperties } from 'react';
import type { Field } from '../../../core/bytes/field';
import { isValueName, values, type ValueName } from '../../../core/vocabulary/values';
import { nestMarks, namesOf, type ByteMark } from './byteMarks';
import { ByteLines } from './ByteLines';
import { eights, groupFields } from './hex';
import { LongText } from './LongText';
import { MarkedBytes } from './MarkedBytes';
import { SpanningRows } from './SpanningRows';
import { ValueLetter } from './ValueLetter';
import './HexView.css';

export interface HexViewProps {
  /** Names the table, e.g. `saslStart, 226 bytes`. */
  readonly label: string;
  readonly bytes: Uint8Array;
  readonly fields: readonly Field[];
  /** The value of a field for a reader, where there is one. */
  readonly textOf: (field: Field) => string | undefined;
  /** Where named values stand in the bytes. */
  readonly marks?: readonly ByteMark[];
  /** True for fields whose bytes must not enter the page: dots stand in for them. */
  readonly isMasked?: (field: Field) => boolean;
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
/** Fields drawn at once: a message of this handshake has a hundred, one that a browser would freeze at has thousands. */
const fieldsAtOnce = 500;

/** Bytes field by field, with offsets; long fields fold, and so do many. */
export function HexView(props: HexViewProps) {
  const { label, bytes } = props;
  const [limit, setLimit] = useState(fieldsAtOnce);
  const fields = props.fields.slice(0, limit);
  const left = props.fields.length - fields.length;
  return (
    <div className="k-box k-hex">
      <HexMap {...props} fields={fields} bytesLeft={bytes.length - endOf(fields)} />
      <table className="k-mono k-hex-table" data-roving>
        <caption className="k-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">Offset</th>
            <th scope="col">Bytes</th>
            <th scope="col">ASCII</th>
            <th scope="col">Field</th>
          </tr>
        </thead>
        {groupFields(fields).map((group) => (
          <Fragment key={group.fields[0]?.offset}>
            <SpanningRows group={group} {...props} />
            <tbody>
              <tr className="k-hex-path">
                <th colSpan={4} scope="rowgroup">
                  {group.path.length === 0 ? 'message' : group.path.join(' › ')}
                </th>
              </tr>
              {group.fields.map((field) => (
                <HexRow key={`${field.offset} ${field.part}`} field={field} bytes={bytes} props={props} />
              ))}
            </tbody>
          </Fragment>
        ))}
      </table>
      {left === 0 ? null : (
        <div className="k-hex-rest">
          {left} more fields, {bytes.length - endOf(fields)} bytes
          <button type="button" className="k-more" onClick={() => setLimit(limit + fieldsAtOnce)}>
            Show {Math.min(left, fieldsAtOnce)} more
          </button>
        </div>
      )}
    </div>
  );
}

/** The named value that a field carries. */
function valueOf({ value }: Field): ValueName | undefined {
  return value !== undefined && isValueName(value) ? value : undefined;
}

function endOf(fields: readonly Field[]): number {
  const last = fields.at(-1);
  return last === undefined ? 0 : last.offset + last.length;
}

interface HexRowProps {
  readonly field: Field;
  readonly bytes: Uint8Array;
  readonly props: HexViewProps;
}

function HexRow({ field, bytes, props: { isMasked, textOf, marks = [] } }: HexRowProps) {
  const [open, setOpen] = useState(false);
  const masked = isMasked?.(field) ?? false;
  const nodes = masked ? [] : nestMarks(marks, field.offset, field.offset + field.length);
  const whole = nodes.length > 0 && field.length <= shownMarked;
  const folds = !masked && !whole && field.length > shownAtFirst + 8;
  const inPlace = !folds || (open && field.length <= shownInPlace);
  const end = field.offset + (inPlace ? field.length : shownAtFirst);
  const value = valueOf(field);
  const mark = value && values[value];
  const groups = masked ? [] : eights(bytes.subarray(field.offset, end));
  return (
    <>
      <tr className="k-hex-row" data-party={mark?.maker} data-lights={lights(value, nodes)}>
        <td className="k-hex-offset">
          {field.offset} <span>{`0x${field.offset.toString(16).padStart(2, '0')}`}</span>
        </td>
        <td className="k-hex-bytes">
          {masked ? (
            <span className="k-hex-masked">{'•• '.repeat(Math.min(field.length, 8)).trim()}</span>
          ) : (
            <span className="k-hex-run">
              <MarkedBytes bytes={bytes} from={field.offset} to={end} nodes={whole ? nodes : []} />
            </span>
          )}
          {folds ? (
            <button type="button" className="k-more" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? 'Show fewer' : `Show all ${field.length} bytes`}
            </button>
          ) : null}
        </td>
        <td className="k-hex-ascii">
          {groups.map(({ ascii }, i) => (
            <span key={i}>{ascii}</span>
          ))}
        </td>
        <FieldCell
          field={field}
          names={[...new Set([...(value ? [value] : []), ...namesOf(nodes)])]}
          text={masked ? 'not shown' : textOf(field)}
        />
      </tr>
      {open && folds && !inPlace ? (
        <tr className="k-hex-whole">
          <td colSpan={4}>
            <ByteLines
              label={`Bytes of ${field.part}`}
              bytes={bytes.subarray(field.offset, field.offset + field.length)}
              offset={field.offset}
            />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** The values that a row lights up with. */
function lights(value: ValueName | undefined, nodes: Parameters<typeof namesOf>[0]): string | undefined {
  const names = [...(value ? [value] : []), ...namesOf(nodes)];
  return names.length === 0 ? undefined : names.join(' ');
}

interface FieldCellProps {
  readonly field: Field;
  /** The values that it holds, its own first. */
  readonly names: readonly ValueName[];
  readonly text: string | undefined;
}

function FieldCell({ field, names, text }: FieldCellProps) {
  return (
    <td className="k-hex-field">
      <span className="k-hex-length">{`${field.length} B`}</span>
      <span className="k-hex-part">
        {names.map((name) => (
          <ValueLetter key={name} name={name} />
        ))}
        {field.part}
      </span>
      {text === undefined ? null : (
        <span className="k-hex-text" data-long={text.length > inlineText || undefined}>
          <LongText atFirst={textAtFirst}>{text}</LongText>
        </span>
      )}
    </td>
  );
}

/** The whole at a glance: each field as wide as the root of its length, so that small ones stay visible. */
function HexMap({ fields, bytesLeft }: HexViewProps & { readonly bytesLeft: number }) {
  return (
    <div className="k-hex-map" aria-hidden="true">
      {fields.map((field) => {
        const value = valueOf(field);
        return (
          <span
            key={`${field.offset} ${field.part}`}
            title={`${[...field.path, field.part].join(' › ')}: ${field.length} B at ${field.offset}`}
            data-party={value && values[value].maker}
            data-point={value}
            style={{ '--grow': Math.sqrt(field.length) } as CSSProperties}
          />
        );
      })}
      {bytesLeft === 0 ? null : <span style={{ '--grow': Math.sqrt(bytesLeft) } as CSSProperties} />}
    </div>
  );
}
