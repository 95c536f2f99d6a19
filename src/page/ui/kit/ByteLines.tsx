import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { AsciiRuns } from './AsciiRuns';
import type { ByteSelection } from './byteSelection';
import { SelectedRun } from './SelectedRun';
import './ByteLines.css';

interface ByteLinesProps {
  /** Names what scrolls, e.g. `Bytes of padding`. */
  readonly label: string;
  /** Of which those from `from` to `to` are shown. */
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly selection: ByteSelection | null;
}

const lineHeight = 20;
/** Narrower than this, a line has eight bytes. */
const roomForSixteen = 556;

/** Any number of bytes, of which only the lines in sight are in the page. It scrolls by itself, by wheel and by key. */
export function ByteLines({ label, bytes, from, to, selection }: ByteLinesProps) {
  const box = useRef<HTMLDivElement>(null);
  const [perLine, setPerLine] = useState(16);
  useLayoutEffect(() => {
    if (box.current && box.current.clientWidth < roomForSixteen) setPerLine(8);
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes this component
  const virtualizer = useVirtualizer({
    count: Math.ceil((to - from) / perLine),
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 8,
  });
  const moved = selection?.by === 'key' ? selection.head : -1;
  useEffect(() => {
    if (moved < from || moved >= to) return;
    virtualizer.scrollToIndex(Math.floor((moved - from) / perLine));
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [moved, from, to, perLine, virtualizer]);
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
          const at = from + index * perLine;
          const end = Math.min(at + perLine, to);
          return (
            <div key={index} className="k-byte-line" style={{ top: start }}>
              <span>{at}</span>
              <span>
                {[at, at + 8]
                  .filter((eight) => eight < end)
                  .map((eight) => {
                    const last = Math.min(eight + 8, end);
                    return (
                      <span key={eight} className="k-byte-eight" data-run={eight} data-bytes={last - eight}>
                        <SelectedRun bytes={bytes} from={eight} to={last} selection={selection} as="hex" />
                      </span>
                    );
                  })}
              </span>
              <span className="k-byte-line-ascii">
                <AsciiRuns bytes={bytes} from={at} to={end} selection={selection} />
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
