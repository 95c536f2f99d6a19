import { memo, useId, useState } from 'react';
import type { ClipboardEvent, DragEvent, KeyboardEvent, ReactNode } from 'react';
import { IconButton } from './IconButton';
import { EyeIcon, EyeOffIcon } from './icons';
import { isSame } from './isSame';
import { editedText, replacedText, shownText } from './lineBreaks';
import { Messages, messageIds } from './Messages';
import type { Message } from './Messages';
import { unmanaged, unmanagedCovered } from './unmanaged';
import { useValueProperty } from './useValueProperty';
import './TextField.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** @returns until when it is taken over; at once, if nothing is said */
  readonly onChange: (value: string) => void | Promise<void>;
  readonly onEnter?: () => void;
  /** Stands to the right of the label, e.g. what was read from the value. */
  readonly hint?: ReactNode;
  readonly messages?: readonly Message[];
  readonly placeholder?: string;
  /** Covered for eyes, ears and whatever reads the page, with a button that reveals. */
  readonly masked?: boolean;
  readonly readOnly?: boolean;
  /** Lines that an open box shows at once; one, if not said. */
  readonly lines?: number;
}

const none: readonly Message[] = [];

/** One line to look at, though line breaks that were pasted stay in the value, so that they can be pointed out. */
export const TextField = memo(function TextField(props: TextFieldProps) {
  const { label, hint, messages = none, masked = false } = props;
  const id = useId();
  const [revealed, setRevealed] = useState(false);
  const hintId = `${id}-hint`;
  const described = [hint === undefined ? undefined : hintId, messageIds(messages, id)].filter(
    (part) => part !== undefined,
  );
  const box: BoxProps = {
    ...props,
    id,
    describedBy: described.length === 0 ? undefined : described.join(' '),
    invalid: messages.some(({ tone }) => tone === 'bad'),
  };
  return (
    <div>
      <div className="k-field-head">
        <label htmlFor={id}>{label}</label>
        {hint === undefined ? null : (
          <span id={hintId} className="k-field-hint">
            {hint}
          </span>
        )}
      </div>
      <div className="k-entry k-field-box">
        {masked && !revealed ? <CoveredBox {...box} /> : <OpenBox {...box} />}
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
}, isSameField);

/** Down to each of its messages: with a key in one field, all of them are told anew. */
function isSameField(before: TextFieldProps, after: TextFieldProps): boolean {
  return isSame(before, after, 3);
}

interface BoxProps extends TextFieldProps {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

type Box = HTMLInputElement | HTMLTextAreaElement;

/** A password box drops line breaks: those of the value are kept beside what it shows, and a paste is taken in here. */
function CoveredBox(props: BoxProps) {
  const { value, onChange } = props;
  const { box, typed } = useValueProperty<HTMLInputElement>(shownText(value, 'none'));
  const take = (
    event: ClipboardEvent<HTMLInputElement> | DragEvent<HTMLInputElement>,
    data: DataTransfer,
  ): void => {
    const text = data.getData('text/plain');
    if (props.readOnly || !/[\r\n]/.test(text)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value: shown } = event.currentTarget;
    const now = editedText(value, shown, 'none');
    void typed(onChange(replacedText(now, selectionStart ?? 0, selectionEnd ?? 0, text, 'none')));
  };
  return (
    <input
      ref={box}
      type="password"
      {...unmanagedCovered}
      {...shared(props)}
      onChange={(event) => void typed(onChange(editedText(value, event.currentTarget.value, 'none')))}
      onPaste={(event) => take(event, event.clipboardData)}
      onDrop={(event) => take(event, event.dataTransfer)}
    />
  );
}

function OpenBox(props: BoxProps) {
  const { value, onChange, lines = 1 } = props;
  const { box, typed } = useValueProperty<HTMLTextAreaElement>(shownText(value, 'line feeds'));
  return (
    <textarea
      ref={box}
      rows={lines}
      wrap={lines > 1 ? 'soft' : 'off'}
      {...unmanaged}
      {...shared(props)}
      aria-multiline="false"
      onChange={(event) => void typed(onChange(editedText(value, event.currentTarget.value, 'line feeds')))}
    />
  );
}

function shared({ id, placeholder, readOnly, invalid, describedBy, onEnter }: BoxProps) {
  return {
    id,
    className: 'k-mono k-field-input',
    placeholder,
    readOnly,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    onBlur: (event: { readonly currentTarget: Box }): void => {
      // What stands in the field is read from its beginning.
      event.currentTarget.scrollLeft = 0;
    },
    onKeyDown: (event: KeyboardEvent<Box>): void => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      onEnter?.();
    },
  };
}
