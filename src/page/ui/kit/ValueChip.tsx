import { Fragment } from 'react';
import { values, type ValueName } from '../../../core/vocabulary/values';
import { coveredName, Dots } from './Covered';
import { folds, LongText } from './LongText';
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

export function ValueChip(props: ValueChipProps) {
  const { name, children, clip = false, masked = false, exact = false, followed = false } = props;
  const { title, letter, maker } = values[name];
  return (
    <span
      className="k-value"
      data-letter={letter}
      data-party={maker}
      data-clip={clip || undefined}
      data-masked={masked || undefined}
      data-value={exact ? name : undefined}
      title={title}
      {...(masked ? { role: 'img', 'aria-label': coveredName(title, children) } : {})}
      {...(followed ? standIn(name, children, masked) : {})}
    >
      {masked ? (
        <span aria-hidden="true">
          <Dots>{children}</Dots>
        </span>
      ) : (
        <WithParts parts={props.parts ?? []}>{children}</WithParts>
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
          {text.slice(parts[i - 1]?.to ?? 0, from)}
          <span className="k-value-part" data-lights={name} data-part={name}>
            {text.slice(from, to)}
          </span>
        </Fragment>
      ))}
      <LongText exact>{text.slice(parts.at(-1)?.to ?? 0)}</LongText>
    </>
  );
}

/** A button holds no other: a value that folds is lit up and pinned by pointer alone. */
function standIn(name: ValueName, text: string, masked: boolean) {
  if (masked) return pointing(name);
  if (folds(text)) return { 'data-point': name };
  // Nobody listens to a payload; and one in base64 has the session token in it for whoever decodes it.
  const told = text.length > 256 ? `${text.length} characters` : text;
  return { ...pointing(name), 'aria-label': `${values[name].title}, ${told}` };
}
