import { Fragment, type ReactNode } from 'react';
import { values } from '../../../core/vocabulary/values';
import type { MarkNode } from './byteMarks';
import './MarkedBytes.css';

interface MarkedBytesProps {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  /** The values that stand in these bytes. */
  readonly nodes: readonly MarkNode[];
}

/**
 * Bytes in hex, a space between two, with each value that stands in them as one element around its whole range. Eight
 * or sixteen to a line, by width alone: the text has no breaks.
 */
export function MarkedBytes({ bytes, from, to, nodes }: MarkedBytesProps): ReactNode {
  const parts: ReactNode[] = [];
  let at = from;
  for (const node of nodes) {
    if (node.offset > at) parts.push(hexOf(bytes.subarray(at, node.offset)));
    parts.push(<Mark node={node} bytes={bytes} />);
    at = node.offset + node.length;
  }
  if (at < to) parts.push(hexOf(bytes.subarray(at, to)));
  return parts.map((part, i) => (
    <Fragment key={i}>
      {i > 0 ? ' ' : null}
      {part}
    </Fragment>
  ));
}

function Mark({ node, bytes }: { readonly node: MarkNode; readonly bytes: Uint8Array }) {
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
      <MarkedBytes bytes={bytes} from={offset} to={offset + length} nodes={inner} />
    </span>
  );
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
