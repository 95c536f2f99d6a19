import { CopyButton } from './CopyButton';
import './CopyLine.css';

export interface CopyLineProps {
  /** What it is, e.g. `connection string`; also names the copy button. */
  readonly label: string;
  /** Copied as it is. */
  readonly text: string;
  /** Where a line begins rather than anywhere else: before an option of a connection string, at a line of a script. */
  readonly breaks?: 'options' | 'lines';
}

const beginnings = { options: /(?=[?&])/, lines: /(?<=\n)/ } as const;

/** A text to be taken elsewhere, whole, in the mono face, with its copy button. */
export function CopyLine({ label, text, breaks }: CopyLineProps) {
  return (
    <div className="k-copy-line" role="group" aria-label={label} data-breaks={breaks}>
      <code>
        {breaks === undefined
          ? text
          : text.split(beginnings[breaks]).map((piece, i) => <span key={i}>{piece}</span>)}
      </code>
      <CopyButton text={text} label={`Copy ${label}`} />
    </div>
  );
}
