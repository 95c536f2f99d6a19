import { useId } from 'react';
import { predictToggle } from '../../../core/mistakes/lab/predict';
import type { Toggle } from '../../../core/mistakes/lab/toggle';
import { labContextOf } from '../../state/selectors/lab';
import { Checkbox } from '../kit/Checkbox';
import { useActions, useCountersign } from '../shared/store';
import { ObjectorMark } from './ObjectorMark';
import { ParameterField } from './ParameterField';
import { whyNot } from './whyNot';

/** One thing to break: what it is, who should object, and why it cannot be done where it cannot. */
export function ToggleRow({ toggle }: { readonly toggle: Toggle }) {
  const { id, title, description, parameter } = toggle;
  const inputs = useCountersign((state) => state.inputs);
  const { edit } = useActions();
  const key = useId();
  const context = labContextOf(inputs);
  const reason = whyNot(id, inputs.target, context);
  const setting = inputs.lab.find((candidate) => candidate.id === id);
  const others = inputs.lab.filter((candidate) => candidate.id !== id);
  const { by } = predictToggle(setting ?? { id }, context);
  return (
    <li className="lab-toggle">
      <Checkbox
        label={title}
        checked={setting !== undefined && reason === null}
        disabled={reason !== null}
        describedBy={`${key}-text ${key}-by`}
        onChange={(on) => edit({ lab: on ? [...others, { id }] : others })}
      />
      {reason === null ? (
        <span id={`${key}-by`}>
          <ObjectorMark by={by} />
          <span className="k-hidden">{by === 'nobody' ? ' objects' : ' should object'}</span>
        </span>
      ) : null}
      <p id={`${key}-text`}>{reason ?? description}</p>
      {parameter && setting && reason === null ? (
        <ParameterField
          parameter={parameter}
          value={setting.value ?? parameter.initial}
          onChange={(value) => edit({ lab: [...others, { id, value }] })}
        />
      ) : null}
    </li>
  );
}
