import { useId, useState } from 'react';
import { orNull } from '../../../core/fault/fault';
import { messageFields } from '../../../core/handshake/messageFields';
import { unfinishedInWords } from '../../../words/en/held/unfinishedInWords';
import { hexProblem, withHex } from '../../state/held/editDraft';
import { hexText, lineAndColumn } from '../../state/held/hexText';
import { Checkbox } from '../kit/Checkbox';
import { Messages, messageIds, type Message } from '../kit/Messages';
import { unmanaged } from '../kit/unmanaged';
import { useValueProperty } from '../kit/useValueProperty';
import { useLog } from '../shared/store';
import { coverOf } from './coveredFields';
import { useHeld } from './useHeld';

/** The bytes of the held message, to be changed. With the session token in them they are shown when somebody asks. */
export function HeldBytes() {
  const here = useHeld();
  const log = useLog();
  const [revealed, setRevealed] = useState(false);
  if (!here) return null;
  const { held, draft, change } = here;
  const isCovered = coverOf(held, log);
  const fields =
    orNull(() => messageFields(draft.message)) ?? orNull(() => messageFields(held.message)) ?? [];
  const covered = fields.some(isCovered);
  return (
    <div className="k-stack held-bytes">
      {covered ? (
        <Checkbox
          label="Show the session token in the bytes to change"
          checked={revealed}
          onChange={setRevealed}
        />
      ) : null}
      {covered && !revealed ? null : (
        <HexBox
          text={draft.hex ?? hexText(draft.message)}
          count={draft.message.length}
          problem={hexProblem(held, draft)}
          onChange={(text) => change(withHex(held, draft, text))}
        />
      )}
    </div>
  );
}

interface HexBoxProps {
  readonly text: string;
  readonly count: number;
  readonly problem: ReturnType<typeof hexProblem>;
  readonly onChange: (text: string) => void;
}

function HexBox({ text, count, problem, onChange }: HexBoxProps) {
  const id = useId();
  const { box, typed } = useValueProperty<HTMLTextAreaElement>(text);
  const place = problem && problem.problem !== 'too-long' ? lineAndColumn(text, problem.at) : null;
  const messages: readonly Message[] = problem
    ? [
        {
          id: 'why',
          tone: 'bad',
          text: `${place ? `Line ${place.line}, column ${place.column}. ` : ''}${unfinishedInWords(problem)}`,
        },
      ]
    : [];
  return (
    <div>
      <div className="k-field-head">
        <label htmlFor={id}>Bytes in hex</label>
        <span className="k-field-hint">
          {problem ? 'not sent like this' : `${count} bytes; they go exactly as they stand here`}
        </span>
      </div>
      <textarea
        id={id}
        ref={box}
        className="k-mono held-hex"
        rows={8}
        {...unmanaged}
        aria-invalid={problem !== null || undefined}
        aria-describedby={messageIds(messages, id)}
        onChange={(event) => void typed(onChange(event.currentTarget.value))}
      />
      <Messages messages={messages} owner={id} />
    </div>
  );
}
