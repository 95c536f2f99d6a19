import type { ReactNode } from 'react';
import './Pill.css';

export interface PillProps {
  readonly tone: 'neutral' | 'info' | 'ok' | 'warn' | 'bad';
  readonly icon?: ReactNode;
  readonly label: ReactNode;
  /** In the mono face, cut off where there is no room. */
  readonly detail?: ReactNode;
  /** The detail's end is what matters: on a narrow screen it wraps, and is not cut off. */
  readonly whole?: boolean;
  /** For older inputs: drawn hollow. Say so in the label as well. */
  readonly stale?: boolean;
}

/** What the header says of a whole handshake. */
export function Pill({ tone, icon, label, detail, whole = false, stale = false }: PillProps) {
  return (
    <span className="k-pill" data-tone={tone} data-stale={stale || undefined} data-whole={whole || undefined}>
      {icon}
      <span className="k-pill-label">{label}</span>{' '}
      {detail === undefined ? null : <span className="k-pill-detail">{detail}</span>}
    </span>
  );
}
