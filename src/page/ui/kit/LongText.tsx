import { useState } from 'react';
import { useOnPaper } from './paper';
import { thousands } from './thousands';
import './LongText.css';

interface LongTextProps {
  readonly children: string;
  /** A value: the document holds the whole text from the beginning, and nothing besides; its end stays together. */
  readonly exact?: boolean;
  /** Characters that are laid out before somebody asks for the rest. */
  readonly atFirst?: number;
}

/** Characters of a part of the rest: a browser lays out no more of them than are in sight. */
const perPart = 2000;
const lastTogether = 6;
/** Some ten pages. */
const mostOnPaper = 40_000;

/**
 * A text of any length: a browser that must find where to break a megabyte without spaces stands still for a minute.
 * What is long shows its beginning, and the rest on request.
 */
export function LongText({ children: text, exact = false, atFirst = 2000 }: LongTextProps) {
  const [open, setOpen] = useState(false);
  const paper = useOnPaper();
  const first = paper ? mostOnPaper : atFirst;
  if (!folds(text, first)) return exact || /\S{13}$/u.test(text) ? keptTogether(text) : text;
  const at = wholeUpTo(text, first);
  if (paper) return `${text.slice(0, at)}… and ${thousands(text.length - at)} more characters`;
  const label = open ? 'Show fewer' : `Show all ${thousands(text.length)} characters`;
  return (
    <>
      <span className="k-long-start">{text.slice(0, at)}</span>
      {open || exact ? null : '…'}
      <button
        type="button"
        className="k-more k-long-more"
        aria-label={label}
        aria-expanded={open}
        data-label={label}
        onClick={(event) => {
          event.stopPropagation();
          setOpen(!open);
        }}
      />
      {open ? (
        partsOf(text, at).map((part) => (
          <span key={part.from} className="k-long-part">
            {part.text}
          </span>
        ))
      ) : exact ? (
        <span hidden>{text.slice(at)}</span>
      ) : null}
    </>
  );
}

/** Whether a text is so long that its rest is shown on request. */
export function folds(text: string, atFirst = 2000): boolean {
  return text.length > atFirst + 100;
}

/** What is broken anywhere, a value or a word as long, leaves no letter alone on its last line. */
function keptTogether(text: string) {
  if (text.length <= 2 * lastTogether) return text;
  const at = wholeUpTo(text, text.length - lastTogether);
  return (
    <>
      <span className="k-long-start">{text.slice(0, at)}</span>
      <span className="k-long-end">{text.slice(at)}</span>
    </>
  );
}

function partsOf(text: string, from: number): readonly { readonly from: number; readonly text: string }[] {
  const parts: { from: number; text: string }[] = [];
  for (let at = from; at < text.length;) {
    const to = wholeUpTo(text, at + perPart);
    parts.push({ from: at, text: text.slice(at, to) });
    at = to;
  }
  return parts;
}

/** So many code units, or one more, so that none of a pair stands alone. */
function wholeUpTo(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  return code >= 0xd800 && code < 0xdc00 ? at + 1 : at;
}
