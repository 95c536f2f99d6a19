import { memo } from 'react';
import { useCopy } from './copy';
import { CheckIcon, CopyIcon, WarningIcon } from './icons';
import { useOnPaper } from './paper';
import './CopyButton.css';

export interface CopyButtonProps {
  /** Copied as it is; what is long is made when it is asked for. */
  readonly text: string | (() => string);
  /** The accessible name, e.g. `Copy canonical request`. */
  readonly label: string;
  /** The visible word; icon only when left out. */
  readonly caption?: string;
}

const said = {
  idle: '',
  copied: 'Copied',
  failed: 'Not copied: select the text and use the keyboard',
} as const;

export const CopyButton = memo(function CopyButton({ text, label, caption }: CopyButtonProps) {
  const [state, copy] = useCopy();
  const paper = useOnPaper();
  const Icon = { idle: CopyIcon, copied: CheckIcon, failed: WarningIcon }[state];
  if (paper) return null;
  return (
    <span className="k-copy">
      <button
        type="button"
        className="k-copy-button"
        data-state={state}
        aria-label={label}
        title={state === 'idle' ? label : said[state]}
        onClick={() => copy(typeof text === 'string' ? text : text())}
      >
        <Icon size={14} />
        {caption === undefined ? null : <span>{state === 'copied' ? 'Copied' : caption}</span>}
      </button>
      <span className="k-hidden" aria-live="polite">
        {said[state]}
      </span>
    </span>
  );
});
