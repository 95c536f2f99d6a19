import { useId, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import { IconButton } from './IconButton';
import { EyeIcon, EyeOffIcon } from './icons';
import { Messages, messageIds } from './Messages';
import type { Message } from './Messages';
import './TextField.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  /** Stands to the right of the label, e.g. what was read from the value. */
  readonly hint?: ReactNode;
  readonly messages?: readonly Message[];
  readonly placeholder?: string;
  /** Drawn as dots, with a button that reveals. */
  readonly masked?: boolean;
  readonly readOnly?: boolean;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

const none: readonly Message[] = [];

/** One line to look at, but a textarea: line breaks that were pasted survive, so that they can be pointed out. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, onEnter, hint, messages = none, placeholder, masked = false } = props;
  const { readOnly, ref } = props;
  const id = useId();
  const [revealed, setRevealed] = useState(false);
  const covered = masked && !revealed;
  const hintId = `${id}-hint`;
  const described = [hint === undefined ? undefined : hintId, messageIds(messages, id)].filter(
    (part) => part !== undefined,
  );
  return (
    <div className="k-field">
      <div className="k-field-head">
        <label htmlFor={id}>{label}</label>
        {hint === undefined ? null : (
          <span id={hintId} className="k-field-hint">
            {hint}
          </span>
        )}
      </div>
      <div className="k-field-box">
        <textarea
          id={id}
          ref={ref}
          className="k-field-input"
          data-covered={covered || undefined}
          rows={1}
          wrap="off"
          value={value}
          placeholder={placeholder}
          readOnly={readOnly}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          data-1p-ignore
          data-lpignore="true"
          data-bwignore
          data-form-type="other"
          aria-multiline="false"
          aria-invalid={messages.some(({ tone }) => tone === 'bad') || undefined}
          aria-describedby={described.length === 0 ? undefined : described.join(' ')}
          onBlur={(event) => {
            // What stands in the field is read from its beginning.
            event.currentTarget.scrollLeft = 0;
          }}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onEnter?.();
          }}
        />
        {masked ? (
          <IconButton
            label={`${revealed ? 'Hide' : 'Show'} ${label.charAt(0).toLowerCase()}${label.slice(1)}`}
            pressed={revealed}
            onClick={() => setRevealed(!revealed)}
          >
            {revealed ? <EyeOffIcon /> : <EyeIcon />}
          </IconButton>
        ) : null}
      </div>
      <Messages messages={messages} owner={id} />
    </div>
  );
}
