import { useOnPaper } from './paper';
import { thousands } from './thousands';
import './Covered.css';

/** What is read out in place of a text that is not to be. */
export function coveredName(what: string, text: string): string {
  return `${what}, ${thousands(text.length)} characters, hidden`;
}

export interface CoveredProps {
  /** For screen readers, e.g. `Session token`. */
  readonly what: string;
  readonly children: string;
}

/** Dots for the eye, its kind and length for the ear. The document's text stays exact, for what copies it. */
export function Covered({ what, children }: CoveredProps) {
  return (
    <span className="k-covered" role="img" aria-label={coveredName(what, children)}>
      <span aria-hidden="true">
        <Dots>{children}</Dots>
      </span>
    </span>
  );
}

/** Dots that nobody counts are not laid out. On paper nothing of the text lies behind them. */
const mostDots = 2000;

export function Dots({ children: text }: { readonly children: string }) {
  if (useOnPaper()) return '••••';
  if (text.length <= mostDots) return text;
  return (
    <>
      {text.slice(0, mostDots)}
      <span hidden>{text.slice(mostDots)}</span>
    </>
  );
}
