import { values, type ValueName } from '../../../core/vocabulary/values';
import { coveredName, Dots } from './Covered';
import { LongText } from './LongText';
import { pointing } from './pointing';
import type { OnPoint } from './pointing';
import './ValueChip.css';

export interface ValueChipProps {
  readonly name: ValueName;
  /** The exact value: nothing is added to it, or taken away, in the document's text. */
  readonly children: string;
  readonly lit?: boolean;
  /** Cut off by drawing only; the text stays whole. */
  readonly clip?: boolean;
  /** Dots for the eye, kind and length for the ear; the text stays whole. Never for what must not be in the page. */
  readonly masked?: boolean;
  /** Carries `data-value`: its text is the value's exact text. */
  readonly exact?: boolean;
  readonly onPoint?: OnPoint;
}

export function ValueChip(props: ValueChipProps) {
  const { name, children, lit = false, clip = false, masked = false, exact = false } = props;
  const { title, letter, maker } = values[name];
  return (
    <span
      className="k-value"
      data-letter={letter}
      data-party={maker}
      data-lit={lit || undefined}
      data-clip={clip || undefined}
      data-masked={masked || undefined}
      data-value={exact ? name : undefined}
      title={title}
      {...(masked ? { role: 'img', 'aria-label': coveredName(title, children) } : {})}
      {...pointing(name, props.onPoint)}
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
