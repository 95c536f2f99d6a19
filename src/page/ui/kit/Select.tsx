import { Fragment, useId } from 'react';
import { ChevronIcon } from './icons';
import './Select.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Options of one group stand together, under its name. */
  readonly group?: string;
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly labelShown?: boolean;
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  /** The label stands before the box, in one line with it; `plain`: at the ends of that line, and the box has no frame. */
  readonly inline?: boolean | 'plain';
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelShown = true, options, value, onChange, disabled, describedBy, inline } = props;
  const id = useId();
  return (
    <div className="k-select" data-inline={inline || undefined}>
      <label htmlFor={id} className={labelShown ? 'k-note k-select-label' : 'k-hidden'}>
        {label}
      </label>
      <div className="k-select-box">
        <select
          className="k-entry"
          id={id}
          value={value}
          disabled={disabled}
          aria-describedby={describedBy}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {byGroup(options).map(([group, members]) =>
            group === '' ? (
              <Fragment key={group}>{members.map(optionElement)}</Fragment>
            ) : (
              <optgroup key={group} label={group}>
                {members.map(optionElement)}
              </optgroup>
            ),
          )}
        </select>
        <ChevronIcon />
      </div>
    </div>
  );
}

function optionElement<Value extends string>({ value, label }: SelectOption<Value>) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

/** In the order in which groups first come; '' holds those without one. */
function byGroup<Value extends string>(options: readonly SelectOption<Value>[]) {
  const names = [...new Set(options.map(({ group = '' }) => group))];
  return names.map((name) => [name, options.filter(({ group = '' }) => group === name)] as const);
}
