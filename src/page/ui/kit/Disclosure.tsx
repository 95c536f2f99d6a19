import { useId, useState, type ReactNode } from 'react';
import { ChevronIcon } from './icons';
import './Disclosure.css';

export interface DisclosureProps {
  readonly label: string;
  /** At the right end of the line: how things stand with what opens. */
  readonly state?: ReactNode;
  /** The heading that the line is. */
  readonly level?: 2 | 3;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  /** The line is pointed at, or has the focus: time to fetch what will open. */
  readonly onNear?: () => void;
  /** Stands below while it is open; once it was opened, it stays as it is while it is closed. */
  readonly children: ReactNode;
}

/** One line that opens what stands below it, for where somebody else keeps whether it is open. */
export function Disclosure(props: DisclosureProps) {
  const { label, state, level = 3, open, onToggle, onNear, children } = props;
  const id = useId();
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  const Heading = `h${level}` as const;
  return (
    <div className="k-disclosure">
      <Heading>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={opened ? id : undefined}
          onClick={() => onToggle(!open)}
          onPointerEnter={onNear}
          onFocus={onNear}
        >
          <span>{label}</span> <span className="k-disclosure-state">{state}</span>
          <ChevronIcon />
        </button>
      </Heading>
      {opened ? (
        <div id={id} className="k-disclosure-body" hidden={!open}>
          {children}
        </div>
      ) : null}
    </div>
  );
}
