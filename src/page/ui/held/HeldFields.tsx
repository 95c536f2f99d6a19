import { Fault, faultData } from '../../../core/fault/fault';
import type { Waiting } from '../../../core/handshake/hold';
import { fieldName, messageFields, type MessageField } from '../../../core/handshake/messageFields';
import { faultInWords } from '../../../words/en/faults/faultInWords';
import { unfinishedInWords } from '../../../words/en/held/unfinishedInWords';
import { fieldProblem, withField } from '../../state/held/editDraft';
import type { Draft } from '../../state/view/state';
import { TextField } from '../kit/TextField';

interface HeldFieldsProps {
  readonly held: Waiting;
  readonly draft: Draft;
  readonly isCovered: (field: MessageField) => boolean;
  readonly onChange: (draft: Draft) => void;
  readonly onEnter: () => void;
}

const kinds: Readonly<Record<MessageField['kind'], string>> = {
  text: 'text',
  int32: 'int32',
  int64: 'int64',
  double: 'double',
  boolean: 'boolean',
  date: 'date',
  base64: 'base64',
  raw: 'hex',
};

/** Characters beyond which a value takes a line of its own, and how many go on a line. */
const short = 28;
const perLine = 72;

/** A box for each value of the held message. */
export function HeldFields({ held, draft, isCovered, onChange, onEnter }: HeldFieldsProps) {
  const fields = fieldsOf(draft.message);
  if (fields instanceof Fault) {
    const { says } = faultInWords(faultData(fields));
    const { offset } = fields.facts;
    return (
      <p className="k-fine">
        These bytes are no message that can be taken apart: {says}
        {offset === undefined ? '' : `, at byte ${offset}`}.
        {draft.unfinished ? ' Bytes has what you typed.' : ' They can go as they are; Bytes has them.'}
      </p>
    );
  }
  return (
    <div className="held-fields">
      {fields.map((field) => {
        const name = fieldName(field);
        const text = draft.typed[name] ?? field.text;
        const problem = fieldProblem(held, draft, field);
        const masked = isCovered(field);
        const lines = masked ? 1 : Math.min(8, Math.ceil(text.length / perLine));
        return (
          <div key={field.path.join('.')} data-long={field.text.length > short || undefined}>
            <TextField
              label={name}
              hint={kinds[field.kind]}
              value={text}
              lines={lines}
              masked={masked}
              readOnly={draft.hex !== null && draft.unfinished && Object.keys(draft.typed).length === 0}
              onChange={(next) => onChange(withField(held, draft, field, next))}
              onEnter={onEnter}
              messages={problem ? [{ id: 'why', tone: 'bad', text: unfinishedInWords(problem) }] : []}
            />
          </div>
        );
      })}
    </div>
  );
}

function fieldsOf(message: Uint8Array): readonly MessageField[] | Fault {
  try {
    return messageFields(message);
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown;
    throw thrown;
  }
}
