import type { ReactNode } from 'react';
import { useOnPaper } from './paper';
import './Checkbox.css';

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  /** Some of what it stands for is on. */
  readonly mixed?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  /** Ids of what says more about it. */
  readonly describedBy?: string;
}

export function Checkbox({ label, checked, mixed = false, onChange, disabled, describedBy }: CheckboxProps) {
  if (useOnPaper()) return null;
  return (
    <label className="k-checkbox">
      <input
        type="checkbox"
        checked={checked}
        ref={(box) => {
          if (box) box.indeterminate = mixed && !checked;
        }}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
