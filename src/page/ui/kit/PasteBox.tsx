import { useId } from 'react';
import { shownText } from './lineBreaks';
import { unmanaged } from './unmanaged';
import { useValueProperty } from './useValueProperty';
import './PasteBox.css';

export interface PasteBoxProps {
  readonly label: string;
  /** Else the label is for screen readers only. */
  readonly labelShown?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A paste or a drop goes here whole and does not enter the box; so does what the box holds once it grew at a leap. */
  readonly onTake: (text: string) => void;
  /** Enter, with what the box holds; with Shift it is a line break, and without this it is one too. */
  readonly onEnter?: (text: string) => void;
  readonly placeholder?: string;
  readonly describedBy?: string;
}

/** Bytes: twice what any reader takes, so that none is cut where a reader could not tell. */
const mostOfFile = 8 * 1024 * 1024 + 1;

/** More characters than one at a time come from a clipboard, not from a finger. */
const pasteThreshold = 8;

export function PasteBox({
  label,
  labelShown = false,
  value,
  onChange,
  onTake,
  onEnter,
  placeholder,
  describedBy,
}: PasteBoxProps) {
  const id = useId();
  const { box, typed } = useValueProperty<HTMLTextAreaElement>(shownText(value, 'line feeds'));
  const take = (event: { preventDefault: () => void }, data: DataTransfer): void => {
    const text = data.getData('text/plain');
    if (text === '') return;
    event.preventDefault();
    onTake(text);
  };
  /** Of each no more than the most that is read, and one character, so that whoever reads it sees that it is too long. */
  const takeFiles = async (files: readonly File[]): Promise<void> => {
    for (const file of files) onTake(await file.slice(0, mostOfFile).text());
  };
  return (
    <div>
      <label htmlFor={id} className={labelShown ? 'k-paste-label' : 'k-hidden'}>
        {label}
      </label>
      <textarea
        id={id}
        className="k-entry k-paste-input"
        rows={2}
        ref={box}
        {...unmanaged}
        placeholder={placeholder}
        aria-describedby={describedBy}
        onChange={({ currentTarget: { value: next } }) => {
          void typed(onChange(next));
          if (next.length - value.length >= pasteThreshold) onTake(next);
        }}
        onKeyDown={(event) => {
          if (!onEnter || event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEnter(event.currentTarget.value);
        }}
        onPaste={(event) => take(event, event.clipboardData)}
        onDrop={(event) => {
          const { files } = event.dataTransfer;
          if (files.length === 0) return take(event, event.dataTransfer);
          event.preventDefault();
          void takeFiles([...files]);
        }}
      />
    </div>
  );
}
