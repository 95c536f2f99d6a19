import { useEffect, useState } from 'react';
import { Fault } from '../../core/bytes/fault';
import { stripCredentials } from '../../core/credentials/connectionString';
import { Secret } from '../../core/credentials/secret';
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
  const [draft, setDraft] = useState<string | null>(null);
  const [message, setMessage] = useState<Message | null>(null);

  // A string that came another way, by the paste box say, takes the place of a draft that could not be used.
  useEffect(() => {
    if (stored === '') return;
    setDraft(null);
    setMessage((shown) => (shown?.id === 'fault' ? null : shown));
  }, [stored]);

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
      setMessage(set ? moved : null);
      edit({
        connectionString: target,
        ...(set
          ? {
              accessKeyId: set.accessKeyId?.text ?? '',
              secretAccessKey: set.secretAccessKey?.text ?? new Secret(''),
              sessionToken: set.sessionToken?.text ?? new Secret(''),
              expiration: null,
            }
          : {}),
      });
      return true;
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown;
      const at = thrown.facts.offset === undefined ? '' : ` (character ${thrown.facts.offset + 1})`;
      const advice = thrown.facts.advice === undefined ? '' : `. ${thrown.facts.advice}`;
      setMessage({ id: 'fault', tone: 'bad', text: `${thrown.message}${at}${advice}` });
      // A run must not go to the address that stood here before.
      edit({ connectionString: '' });
      return false;
    }
  };

  const onChange = (text: string): void => {
    const before = draft ?? stored;
    setMessage(null);
    setDraft(text);
    if (text.length - before.length >= 8) commit(text);
  };

  return (
    <div className="inputs-fields" onBlur={() => (draft === null ? undefined : commit(draft))}>
      <TextField
        label="Connection string"
        value={draft ?? stored}
        onChange={onChange}
        onEnter={() => {
          if (commit(draft ?? stored)) void run();
        }}
        placeholder="mongodb+srv://cluster0.abcde.mongodb.net/"
        messages={message ? [message] : []}
      />
    </div>
  );
}

const moved: Message = {
  id: 'moved',
  tone: 'info',
  text: 'The credentials in it moved to the fields above; the proxy gets the address only.',
};
