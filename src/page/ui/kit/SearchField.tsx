import type { Ref } from 'react';
import { useId } from 'react';
import { SearchIcon } from './icons';
import { unmanaged } from './unmanaged';
import './SearchField.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** Ids of what says more about it. */
  readonly describedBy?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field that narrows what stands below it; Escape empties it first, and leaves it then. */
export function SearchField({ label, value, onChange, placeholder, describedBy, ref }: SearchFieldProps) {
  const id = useId();
  return (
    <div className="k-search">
      <label htmlFor={id} className="k-hidden">
        {label}
      </label>
      <SearchIcon />
      <input
        id={id}
        ref={ref}
        // A search field of the browser's own is another role, and brings a cross of its own.
        type="text"
        inputMode="search"
        className="k-entry k-search-input"
        value={value}
        placeholder={placeholder}
        aria-describedby={describedBy}
        {...unmanaged}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          onChange('');
        }}
      />
    </div>
  );
}
