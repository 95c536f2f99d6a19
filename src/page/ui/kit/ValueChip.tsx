import { Fragment } from 'react';
import { values, type ValueName } from '../../../core/vocabulary/values';
import { coveredName, Dots } from './Covered';
import { folds, LongText } from './LongText';
import { useOnPaper } from './paper';
import { pointing } from './pointing';
import './ValueChip.css';

/** Another value inside this one's text, in UTF-16 code units. */
export interface ValuePart {
  readonly name: ValueName;
  readonly from: number;
  readonly to: number;
}

export interface ValueChipProps {
  readonly name: ValueName;
  /** The exact value: nothing is added to it, or taken away, in the document's text. */
  readonly children: string;
  /** Cut off by drawing only; the text stays whole. */
  readonly clip?: boolean;
  /** Dots for the eye, kind and length for the ear; the text stays whole. Never for what must not be in the page. */
  readonly masked?: boolean;
  /** Carries `data-value`: its text is the value's exact text. */
  readonly exact?: boolean;
  /** From left to right; they light up with what they are. */
  readonly parts?: readonly ValuePart[];
  /** It stands for the value: it lights up with it, and pins it. */
  readonly followed?: boolean;
}

export function ValueChip(all: ValueChipProps) {
  const paper = useOnPaper();
  const props = paper ? { ...all, followed: false } : all;
  const { name, children, clip = false, masked = false, exact = false } = props;
  const { title, letter, maker } = values[name];
  return (
    <span
      className="k-value"
      data-letter={letter}
      data-party={maker}
      data-clip={clip || undefined}
      data-masked={masked || undefined}
      data-value={exact && !(paper && masked) ? name : undefined}
      title={title}
      {...whatItIs(props)}
    >
      {isHandled(props) ? (
        <span className="k-value-handle" aria-label={toldName(props)} {...pointing(name)} />
      ) : null}
      {masked ? (
        <span aria-hidden="true">
          <Dots>{children}</Dots>
        </span>
      ) : (
        <span className="k-value-text" aria-hidden={isHandled(props) || undefined}>
          <WithParts parts={props.parts ?? []}>{children}</WithParts>
        </span>
      )}
    </span>
  );
}

function WithParts({
  parts,
  children: text,
}: {
  readonly parts: readonly ValuePart[];
  readonly children: string;
}) {
  return (
    <>
      {parts.map(({ name, from, to }, i) => (
        <Fragment key={name}>
          <Between>{text.slice(parts[i - 1]?.to ?? 0, from)}</Between>
          <span className="k-value-part" data-lights={name} data-part={name}>
            {text.slice(from, to)}
          </span>
        </Fragment>
      ))}
      <LongText exact>{text.slice(parts.at(-1)?.to ?? 0)}</LongText>
    </>
  );
}

/** It gives way with the part behind it: the first label of a host may be as long as the second, its region. */
function Between({ children: text }: { readonly children: string }) {
  return text === '' ? null : <span className="k-long-start">{text}</span>;
}

/** Longer than anybody listens to; and a payload in base64 has the session token in it for whoever decodes it. */
const mostTold = 256;

const toldName = ({ name, children: text, masked = false }: ValueChipProps): string =>
  masked
    ? coveredName(values[name].title, text)
    : `${values[name].title}, ${text.length > mostTold ? `${text.length} characters` : text}`;

/** What is named otherwise than it reads is stood for by a button over it: a button is named by what it holds. */
function isHandled(props: ValueChipProps): boolean {
  const { followed = false, masked = false, parts = [], children: text } = props;
  return followed && (masked || parts.length > 0 || (text.length > mostTold && !folds(text)));
}

/** A button holds no other: a value that folds is lit up and pinned by pointer alone. */
function whatItIs(props: ValueChipProps) {
  const { name, children: text, masked = false, followed = false } = props;
  if (!followed) return masked ? { role: 'img', 'aria-label': toldName(props) } : {};
  if (isHandled(props) || folds(text)) return { 'data-point': name };
  return { ...pointing(name), 'aria-label': toldName(props) };
}
