import { credentialsInside } from '../../../words/en/credentialsInside';
import { faultInWords } from '../../../words/en/faults/faultInWords';
import { targetRemarkInWords } from '../../../words/en/notices';
import { useMemo, useState } from 'react';
import { Secret } from '../../../core/credentials/secret';
import { Fault, faultData } from '../../../core/fault/fault';
import { stripCredentials, type Stripped } from '../../../core/connectionString/connectionString';
import { targetRemarksOf } from '../../../core/connectionString/targetRemarks';
import type { FaultData } from '../../../core/fault/facts';
import { inputsOfSet } from '../../state/inputs/fromPaste';
import { failureConcerns } from '../../state/selectors/concern';
import { endingOf } from '../../../core/trace/inLog';
import type { State } from '../../state/view/state';
import type { Message } from '../kit/Messages';
import { TextField } from '../kit/TextField';
import { useActions, useCountersign } from '../shared/store';
import { useRequired } from './useRequired';

/**
 * A connection string is taken over when it is whole: on paste, on Enter, on leaving the field. Credentials in it
 * move to their own fields first, so that neither the store nor the proxy ever has them inside an address.
 */
export function ClusterField() {
  const stored = useCountersign((state) => state.inputs.connectionString);
  const { edit, run } = useActions();
  const fault = useCountersign(targetFault);
  const required = useRequired();
  // What is typed and what is said of it hold as long as the stored string is the one they were made beside: a string
  // that comes another way, by the paste box say, takes their place.
  const [draft, setDraft] = useState<Beside<string> | null>(null);
  const [messages, setMessages] = useState<Beside<readonly Message[]> | null>(null);
  const shownDraft = draft?.stored === stored ? draft.what : null;
  const shownMessages = messages?.stored === stored ? messages.what : [];
  const remarks = useMemo(() => remarksOn(stored), [stored]);

  const commit = (text: string): boolean => {
    if (text.trim() === '') {
      setDraft(null);
      setMessages(null);
      edit({ connectionString: '' });
      return true;
    }
    try {
      const { target, set, unsent } = stripCredentials(text);
      setDraft(null);
      setMessages({
        what: [...(set ? moved : []), ...(unsent.length > 0 ? [leftOut(unsent)] : [])],
        stored: target,
      });
      edit({
        connectionString: target,
        ...(set
          ? { ...inputsOfSet(set), givenBy: 'connection-string', whole: { target, text: new Secret(text) } }
          : {}),
      });
      return true;
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown;
      setDraft({ what: text, stored: '' });
      setMessages({ what: [messageOf(faultData(thrown))], stored: '' });
      // A run must not go to the address that stood here before.
      edit({ connectionString: '' });
      return false;
    }
  };

  const onChange = (text: string): void => {
    const before = shownDraft ?? stored;
    setMessages(null);
    setDraft({ what: text, stored });
    if (text.length - before.length >= 8) commit(text);
  };

  return (
    <div
      className="k-stack inputs-fields"
      onBlur={() => (shownDraft === null ? undefined : commit(shownDraft))}
    >
      <TextField
        label="Connection string"
        value={shownDraft ?? stored}
        onChange={onChange}
        onEnter={() => {
          if (shownDraft === null || commit(shownDraft)) void run();
        }}
        placeholder="mongodb+srv://cluster0.abcde.mongodb.net/"
        messages={
          shownDraft === null
            ? [...(fault ? [unreached(fault)] : required('connectionString')), ...shownMessages, ...remarks]
            : shownMessages
        }
      />
    </div>
  );
}

/** Why the last run did not reach this address; the same object as long as the run is the same. */
function targetFault(state: State): FaultData | null {
  const ending = endingOf(state.log);
  return ending && 'fault' in ending && failureConcerns(state) === 'target' ? ending.fault : null;
}

function unreached(fault: FaultData): Message {
  return { id: 'unreached', tone: 'bad', text: `${faultInWords(fault).says}.` };
}

interface Beside<T> {
  readonly what: T;
  /** The connection string that was in use then. */
  readonly stored: string;
}

/** What drivers make of it otherwise than this page does, however it came here. */
function remarksOn(target: string): readonly Message[] {
  return targetRemarksOf(target).map((remark) => ({
    id: remark.about,
    tone: 'info',
    text: targetRemarkInWords(remark),
  }));
}

/** Names each once; those that nobody knows are counted, since a name may be a secret as well. */
function leftOut(unsent: Stripped['unsent']): Message {
  const names = [...new Set(unsent.map(({ option }) => option ?? 'an option of another name'))];
  const shown = names.slice(0, 6).join(', ');
  const more = names.length > 6 ? ` and ${names.length - 6} more` : '';
  return {
    id: 'left-out',
    tone: 'info',
    text: `Not sent, since finding the server needs none: ${shown}${more}.`,
  };
}

function messageOf(fault: FaultData): Message {
  const { says, next } = faultInWords(fault);
  const at = fault.offset === undefined ? '' : ` (character ${fault.offset + 1})`;
  return { id: 'fault', tone: 'bad', text: `${says}${at}${next === undefined ? '' : `. ${next}`}` };
}

const moved: readonly Message[] = [
  {
    id: 'moved',
    tone: 'info',
    text: 'The credentials in it moved to the fields below; the proxy gets the address only.',
  },
  { id: 'credentials-inside', tone: 'info', text: credentialsInside },
];
