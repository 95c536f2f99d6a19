import type { ByteSelection } from './byteSelection';
import { SelectedRun } from './SelectedRun';

interface AsciiRunsProps {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly selection: ByteSelection | null;
}

/** Bytes in ASCII, eight to a run: two stand side by side where there is room. */
export function AsciiRuns({ bytes, from, to, selection }: AsciiRunsProps) {
  const starts = Array.from({ length: Math.ceil((to - from) / 8) }, (_, i) => from + i * 8);
  return starts.map((at) => {
    const end = Math.min(at + 8, to);
    return (
      <span key={at} data-run={at} data-bytes={end - at} data-as="ascii">
        <SelectedRun bytes={bytes} from={at} to={end} selection={selection} as="ascii" />
      </span>
    );
  });
}
