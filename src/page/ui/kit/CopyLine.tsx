import { CopyButton } from './CopyButton';
import './CopyLine.css';

export interface CopyLineProps {
  /** What it is, e.g. `connection string`; also names the copy button. */
  readonly label: string;
  /** Copied as it is. */
  readonly text: string;
  /** On one line, cut off where there is no more room; otherwise whole. */
  readonly clip?: boolean;
}

/** A text to be taken elsewhere, in the mono face, with its copy button. */
export function CopyLine({ label, text, clip = false }: CopyLineProps) {
  return (
    <div className="k-copy-line" role="group" aria-label={label} data-clip={clip || undefined}>
      <code title={clip ? text : undefined}>{text}</code>
      <CopyButton text={text} label={`Copy ${label}`} />
    </div>
  );
}
