import { useId } from 'react';
import './PasteBox.css';

export interface PasteBoxProps {
  /** For screen readers only. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A paste or a drop goes here whole and does not enter the box; so does what the box holds once it grew at a leap. */
  readonly onTake: (text: string) => void;
  readonly placeholder?: string;
  readonly describedBy?: string;
}

/** More characters than one at a time come from a clipboard, not from a finger. */
const pasteThreshold = 8;

export function PasteBox({ label, value, onChange, onTake, placeholder, describedBy }: PasteBoxProps) {
  const id = useId();
  const take = (event: { preventDefault: () => void }, data: DataTransfer): void => {
    const text = data.getData('text/plain');
    if (text === '') return;
    event.preventDefault();
    onTake(text);
  };
  return (
    <div className="k-paste">
      <label htmlFor={id} className="k-hidden">
        {label}
      </label>
      <textarea
        id={id}
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
        onChange={({ currentTarget: { value: next } }) => {
          onChange(next);
          if (next.length - value.length >= pasteThreshold) onTake(next);
        }}
        onPaste={(event) => take(event, event.clipboardData)}
        onDrop={(event) => take(event, event.dataTransfer)}
      />
    </div>
  );
}
