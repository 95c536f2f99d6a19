import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { eights } from './hex';
import './ByteLines.css';

interface ByteLinesProps {
  /** Names what scrolls, e.g. `Bytes of padding`. */
  readonly label: string;
  readonly bytes: Uint8Array;
  /** Of the first byte, in what it is a part of. */
  readonly offset: number;
}

const lineHeight = 20;
/** Narrower than this, a line has eight bytes. */
const roomForSixteen = 556;

/** Any number of bytes, of which only the lines in sight are in the page. It scrolls by itself, by wheel and by key. */
export function ByteLines({ label, bytes, offset }: ByteLinesProps) {
  const box = useRef<HTMLDivElement>(null);
  const [perLine, setPerLine] = useState(16);
  useLayoutEffect(() => {
    if (box.current && box.current.clientWidth < roomForSixteen) setPerLine(8);
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes this component
  const virtualizer = useVirtualizer({
    count: Math.ceil(bytes.length / perLine),
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 8,
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keeps its own scrolling keys
    <div
      ref={box}
      role="region"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by key
      tabIndex={0}
      className="k-byte-lines"
      onKeyDown={(event) => {
        // Here they scroll; elsewhere they choose a step.
        if (event.key === 'Home' || event.key === 'End') event.stopPropagation();
      }}
    >
      <div className="k-byte-lines-all" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const at = index * perLine;
          const line = eights(bytes.subarray(at, at + perLine));
          return (
            <div key={index} className="k-byte-line" style={{ top: start }}>
              <span>{offset + at}</span>
              <span>{line.map(({ hex }) => hex).join('  ')}</span>
              <span>{line.map(({ ascii }) => ascii).join('')}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
