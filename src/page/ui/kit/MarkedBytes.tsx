import { Fragment, type ReactNode } from 'react';
import { values } from '../../../core/vocabulary/values';
import type { MarkNode } from './byteMarks';
import type { ByteSelection } from './byteSelection';
import { SelectedRun } from './SelectedRun';
import './MarkedBytes.css';

interface MarkedBytesProps {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  /** The values that stand in these bytes. */
  readonly nodes: readonly MarkNode[];
  readonly selection?: ByteSelection | null;
}

/**
 * Bytes in hex, a space between two, with each value that stands in them as one element around its whole range. Eight
 * or sixteen to a line, by width alone: the text has no breaks.
 */
export function MarkedBytes({ bytes, from, to, nodes, selection = null }: MarkedBytesProps): ReactNode {
  const parts: ReactNode[] = [];
  let at = from;
  const plain = (end: number): void => {
    if (end > at) parts.push(<SelectedRun from={at} to={end} selection={selection} bytes={bytes} as="hex" />);
  };
  for (const node of nodes) {
    plain(node.offset);
    parts.push(<Mark node={node} bytes={bytes} selection={selection} />);
    at = node.offset + node.length;
  }
  plain(to);
  return parts.map((part, i) => (
    <Fragment key={i}>
      {i > 0 ? ' ' : null}
      {part}
    </Fragment>
  ));
}

type MarkProps = Pick<MarkedBytesProps, 'bytes' | 'selection'> & { readonly node: MarkNode };

function Mark({ node, ...rest }: MarkProps) {
  const { value, offset, length, changed, inner } = node;
  const { title, maker } = values[value];
  return (
    <span
      className="k-byte-mark"
      data-name={value}
      data-point={value}
      data-at={offset}
      data-party={maker}
      data-changed={changed}
      title={changed ? `${title}: changed on its way` : title}
    >
      <MarkedBytes from={offset} to={offset + length} nodes={inner} {...rest} />
    </span>
  );
}
