import { useId } from 'react';
import type { Objector } from '../../../core/mistakes/prediction/prediction';
import { mistakeOf, type MistakeId } from '../../../core/mistakes/table/mistakes';
import { mistakeWords } from '../../../words/en/mistakes';
import { Checkbox } from '../kit/Checkbox';
import { useActions, useInputs } from '../shared/store';
import { ObjectorMark } from './ObjectorMark';
import { obstacleHere } from './obstacleHere';
import { ParameterField } from './ParameterField';

interface MistakeRowProps {
  readonly id: MistakeId;
  /** undefined until that is found out. */
  readonly by: Objector | undefined;
}

/** One thing to break: what it is, who should object, and why it cannot be done where it cannot. */
export function MistakeRow({ id, by }: MistakeRowProps) {
  const { title, description } = mistakeWords[id];
  const { parameter } = mistakeOf(id);
  const inputs = useInputs();
  const { edit } = useActions();
  const key = useId();
  const obstacle = obstacleHere(id, inputs);
  const setting = inputs.lab.find((candidate) => candidate.id === id);
  const others = inputs.lab.filter((candidate) => candidate.id !== id);
  return (
    <li className="lab-mistake">
      <Checkbox
        label={title}
        checked={setting !== undefined && obstacle === null}
        disabled={obstacle !== null}
        describedBy={`${key}-text ${key}-by`}
        onChange={(on) => edit({ lab: on ? [...others, { id }] : others })}
      />
      {obstacle === null && by ? (
        <span id={`${key}-by`}>
          <ObjectorMark by={by} />
          <span className="k-hidden">{by === 'nobody' ? ' objects' : ' should object'}</span>
        </span>
      ) : null}
      <p id={`${key}-text`}>{obstacle ?? description}</p>
      {parameter && setting && obstacle === null ? (
        <ParameterField
          id={id}
          parameter={parameter}
          value={setting.value ?? parameter.initial}
          onChange={(value) => edit({ lab: [...others, { id, value }] })}
        />
      ) : null}
    </li>
  );
}
