import { useId } from 'react';
import type { Ref } from 'react';
import './PasteBox.css';

export interface PasteBoxProps {
  readonly label: string;
  /** Shown above the box, or for screen readers only. */
  readonly labelShown?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** When given, a paste or a drop of text goes here whole and does not enter the box. */
  readonly onTake?: (text: string) => void;
  readonly placeholder?: string;
  readonly describedBy?: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

export function PasteBox(props: PasteBoxProps) {
  const { label, labelShown = false, value, onChange, onTake, placeholder, describedBy, ref } = props;
  const id = useId();
  const take = (event: { preventDefault: () => void }, data: DataTransfer): void => {
    const text = data.getData('text/plain');
    if (onTake === undefined || text === '') return;
    event.preventDefault();
    onTake(text);
  };
  return (
    <div className="k-paste">
      <label htmlFor={id} className={labelShown ? 'k-paste-label' : 'k-hidden'}>
        {label}
      </label>
      <textarea
        id={id}
        ref={ref}
        className="k-paste-input"
        rows={3}
        value={value}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        data-1p-ignore
        data-lpignore="true"
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.value)}
        onPaste={(event) => take(event, event.clipboardData)}
        onDrop={(event) => take(event, event.dataTransfer)}
      />
    </div>
  );
}
