import type { ReactNode } from 'react';
import './Pill.css';

export interface PillProps {
  readonly tone: 'neutral' | 'info' | 'ok' | 'warn' | 'bad';
  readonly icon?: ReactNode;
  readonly label: ReactNode;
  /** What was found, cut off where there is no room. */
  readonly found?: string | undefined;
  /** In the mono face, the first to be cut off where there is no room. */
  readonly detail?: string | undefined;
  /** The detail's end is what matters, as it is of an ARN: what is cut off is cut off before its last part. */
  readonly whole?: boolean;
  /** For older inputs: drawn hollow. Say so in the label as well. */
  readonly stale?: boolean;
}

/** More of a detail has no room on any screen, and would only be laid out. */
const mostOfDetail = 300;

/** What the header says of a whole handshake, on one line: what has no room is cut off, the detail first. */
export function Pill({ tone, icon, label, found, detail, whole = false, stale = false }: PillProps) {
  return (
    <span className="k-pill" data-tone={tone} data-stale={stale || undefined}>
      {icon}
      <span className="k-pill-label">{label}</span>{' '}
      {found ? <span className="k-pill-found">{cut(found)}</span> : null}{' '}
      {detail === undefined ? null : found ? (
        <Quote text={cut(detail)} />
      ) : (
        <span className="k-pill-detail">{whole ? <Whole text={detail} /> : cut(detail)}</span>
      )}
    </span>
  );
}

/** It asks for its width, and is drawn as far as there is room. */
function Quote({ text }: { readonly text: string }) {
  return (
    <span className="k-pill-detail" style={{ containIntrinsicWidth: `${text.length}ch` }}>
      <span className="k-pill-quote">{text}</span>
    </span>
  );
}

function Whole({ text }: { readonly text: string }) {
  const at = text.lastIndexOf(':') + 1;
  return (
    <>
      <span>{cut(text.slice(0, at))}</span>
      <span>{cut(text.slice(at))}</span>
    </>
  );
}

const cut = (text: string): string =>
  text.length <= mostOfDetail ? text : `${text.slice(0, mostOfDetail)}…`;
