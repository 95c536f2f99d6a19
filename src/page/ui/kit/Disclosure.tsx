import { useId, type ReactNode } from 'react';
import { ChevronIcon } from './icons';
import './Disclosure.css';

export interface DisclosureProps {
  readonly label: ReactNode;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  /** Stands below while it is open. */
  readonly children: ReactNode;
}

/** A heading that opens what stands below it, for where somebody else keeps whether it is open. */
export function Disclosure({ label, open, onToggle, children }: DisclosureProps) {
  const id = useId();
  return (
    <div className="k-disclosure">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onToggle(!open)}
      >
        <ChevronIcon />
        {label}
      </button>
      {open ? (
        <div id={id} className="k-note k-disclosure-body">
          {children}
        </div>
      ) : null}
    </div>
  );
}
