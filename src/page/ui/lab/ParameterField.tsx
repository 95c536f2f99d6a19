import { useState } from 'react';
import type { MistakeParameter } from '../../../core/mistakes/table/mistake';
import type { MistakeId } from '../../../core/mistakes/table/mistakes';
import { parameterWords } from '../../../words/en/mistakes';
import { TextField } from '../kit/TextField';
import { useActions } from '../shared/store';

interface ParameterFieldProps {
  readonly id: MistakeId;
  readonly parameter: MistakeParameter;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A whole number. What is no such number stays in the field, says so, and changes nothing. */
export function ParameterField({ id, parameter, value, onChange }: ParameterFieldProps) {
  const { min, max } = parameter;
  const words = parameterWords[id];
  const { run } = useActions();
  const [draft, setDraft] = useState(`${value}`);
  const wrong = numberIn(draft, parameter) === null;
  return (
    <TextField
      label={words?.label ?? ''}
      hint={words?.unit ?? ''}
      value={draft}
      onChange={(text) => {
        setDraft(text);
        const number = numberIn(text, parameter);
        if (number !== null) onChange(number);
      }}
      onEnter={() => void run()}
      messages={wrong ? [{ id: 'range', tone: 'bad', text: `A whole number from ${min} to ${max}` }] : []}
    />
  );
}

/** A minus sign as a keyboard has it, or as it is printed. */
function numberIn(text: string, { min, max }: MistakeParameter): number | null {
  const plain = text.trim().replace('−', '-');
  if (!/^[-+]?\d{1,9}$/u.test(plain)) return null;
  const number = Number(plain);
  return number >= min && number <= max ? number : null;
}
