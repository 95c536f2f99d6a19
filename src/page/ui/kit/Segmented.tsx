import { useId } from 'react';
import './Segmented.css';

export interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** It is pointed at, or has the focus: time to fetch what a choice will show. */
  readonly onNear?: () => void;
}

/** Native radios, so that arrows, forms and screen readers work as they do everywhere. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, options, value, onChange, onNear } = props;
  const name = useId();
  return (
    <div
      className="k-segmented"
      role="radiogroup"
      aria-label={label}
      onPointerEnter={onNear}
      onFocus={onNear}
    >
      {options.map((option) => (
        <label key={option.value} className="k-segment">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            // Whoever chooses what is chosen means it, whatever is on its way that would choose otherwise.
            onClick={() => {
              if (option.value === value) onChange(option.value);
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
