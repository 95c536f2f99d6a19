import { values, type ValueName } from '../../../core/vocabulary/values';
import { coveredName, Dots } from './Covered';
import { folds, LongText } from './LongText';
import { pointing } from './pointing';
import './ValueChip.css';

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
        <LongText exact>{children}</LongText>
      )}
    </span>
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
