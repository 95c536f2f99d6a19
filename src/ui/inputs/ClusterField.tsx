import { useState } from 'react';
import { Fault } from '../../core/bytes/fault';
import { stripCredentials } from '../../core/credentials/connectionString';
import { inputsOfSet } from '../../state/fromPaste';
import type { Message } from '../kit/Messages';
import { TextField } from '../kit/TextField';
import { useActions, useCountersign } from '../store';

/**
 * A connection string is taken over when it is whole: on paste, on Enter, on leaving the field. Credentials in it
 * move to their own fields first, so that neither the store nor the proxy ever has them inside an address.
 */
export function ClusterField() {
  const stored = useCountersign((state) => state.inputs.connectionString);
  const { edit, run } = useActions();
  // What is typed and what is said of it hold as long as the stored string is the one they were made beside: a string
  // that comes another way, by the paste box say, takes their place.
  const [draft, setDraft] = useState<Beside<string> | null>(null);
  const [message, setMessage] = useState<Beside<Message> | null>(null);
  const shownDraft = draft?.stored === stored ? draft.what : null;
  const shownMessage = message?.stored === stored ? message.what : null;

  const commit = (text: string): boolean => {
    if (text.trim() === '') {
      setDraft(null);
      setMessage(null);
      edit({ connectionString: '' });
      return true;
    }
    try {
      const { target, set } = stripCredentials(text);
      setDraft(null);
      setMessage(set ? { what: moved, stored: target } : null);
      edit({ connectionString: target, ...(set ? inputsOfSet(set) : {}) });
      return true;
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown;
      setDraft({ what: text, stored: '' });
      setMessage({ what: messageOf(thrown), stored: '' });
      // A run must not go to the address that stood here before.
      edit({ connectionString: '' });
      return false;
    }
  };

  const onChange = (text: string): void => {
    const before = shownDraft ?? stored;
    setMessage(null);
    setDraft({ what: text, stored });
    if (text.length - before.length >= 8) commit(text);
  };

  return (
    <div className="inputs-fields" onBlur={() => (shownDraft === null ? undefined : commit(shownDraft))}>
      <TextField
        label="Connection string"
        value={shownDraft ?? stored}
        onChange={onChange}
        onEnter={() => {
          if (commit(shownDraft ?? stored)) void run();
        }}
        placeholder="mongodb+srv://cluster0.abcde.mongodb.net/"
        messages={shownMessage ? [shownMessage] : []}
      />
    </div>
  );
}

interface Beside<T> {
  readonly what: T;
  /** The connection string that was in use then. */
  readonly stored: string;
}

function messageOf({ message, facts }: Fault): Message {
  const at = facts.offset === undefined ? '' : ` (character ${facts.offset + 1})`;
  const advice = facts.advice === undefined ? '' : `. ${facts.advice}`;
  return { id: 'fault', tone: 'bad', text: `${message}${at}${advice}` };
}

const moved: Message = {
  id: 'moved',
  tone: 'info',
  text: 'The credentials in it moved to the fields above; the proxy gets the address only.',
};
