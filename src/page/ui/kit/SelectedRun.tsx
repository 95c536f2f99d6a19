import { Fragment } from 'react';
import { extentOf, type ByteSelection } from './byteSelection';

interface SelectedRunProps {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly selection: ByteSelection | null;
  readonly as: 'hex' | 'ascii';
}

/** Bytes as hex or as ASCII, those that are selected in an element of their own, the one that is moved within it. */
export function SelectedRun({ bytes, from, to, selection, as }: SelectedRunProps) {
  const write = as === 'hex' ? hexOf : asciiOf;
  const within = selection && clip(selection, from, to);
  if (!within) return write(bytes, from, to);
  const { start, end, head } = within;
  const cuts = [from, start, ...(head === null ? [] : [head, head + 1]), end, to];
  const between = as === 'hex' ? ' ' : '';
  return cuts.slice(1).map((cut, i) => {
    const at = cuts[i] ?? cut;
    if (cut <= at) return null;
    const text = `${write(bytes, at, cut)}${cut < to ? between : ''}`;
    return at < start || at >= end ? (
      <Fragment key={i}>{text}</Fragment>
    ) : (
      <span key={i} className="k-byte-selected" data-cursor={at === head || undefined}>
        {text}
      </span>
    );
  });
}

function clip(selection: ByteSelection, from: number, to: number) {
  const { offset, length } = extentOf(selection);
  const start = Math.max(from, offset);
  const end = Math.min(to, offset + length);
  const { head } = selection;
  return start < end ? { start, end, head: head >= from && head < to ? head : null } : null;
}

function hexOf(bytes: Uint8Array, from: number, to: number): string {
  return Array.from(bytes.subarray(from, to), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

/** Bytes outside the printable range as `·`. */
function asciiOf(bytes: Uint8Array, from: number, to: number): string {
  return Array.from(bytes.subarray(from, to), (byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·',
  ).join('');
}
