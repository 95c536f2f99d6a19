import { useState } from 'react';
import { Secret } from '../../../core/credentials/secret';
import { coveredText } from '../../../core/drivers/uri/coveredText';
import type { Message } from '../kit/Messages';
import { TextField } from '../kit/TextField';

interface UriFieldProps {
  readonly text: Secret;
  readonly onChange: (text: Secret) => void;
  readonly messages: readonly Message[];
}

/** A connection string, its password and token covered for as long as nobody is in the field to change them. */
export function UriField({ text, onChange, messages }: UriFieldProps) {
  const [open, setOpen] = useState(false);
  const whole = text.reveal();
  const covered = coveredText(whole);
  return (
    <div
      onFocus={({ target }) => {
        setOpen(true);
        // At once, and as long as it was, so that the caret comes to stand where a click puts it.
        if (target instanceof HTMLTextAreaElement && target.value === covered) {
          const { selectionStart, selectionEnd } = target;
          target.value = whole;
          target.setSelectionRange(selectionStart, selectionEnd);
        }
      }}
      onBlur={() => setOpen(false)}
    >
      <TextField
        label="Connection string to look at"
        value={open ? whole : covered}
        onChange={(next) => onChange(new Secret(next))}
        messages={messages}
      />
    </div>
  );
}
