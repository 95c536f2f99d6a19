import { useId } from 'react';
import { ChevronIcon } from './icons';
import './Select.css';

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly labelShown?: boolean;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelShown = true, options, value, onChange } = props;
  const id = useId();
  return (
    <div className="k-select">
      <label htmlFor={id} className={labelShown ? 'k-select-label' : 'k-hidden'}>
        {label}
      </label>
      <div className="k-select-box">
        <select
          id={id}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronIcon />
      </div>
    </div>
  );
}
