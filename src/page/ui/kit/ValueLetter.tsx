import { values, type ValueName } from '../../../core/vocabulary/values';
import { pointing } from './pointing';
import './ValueLetter.css';

/** A value's letter, which stands for the value: it lights up with it, and pins it. */
export function ValueLetter({ name }: { readonly name: ValueName }) {
  const { letter, title, maker } = values[name];
  return (
    <span
      className="k-letter"
      data-party={maker}
      title={title}
      aria-label={`${letter}, ${title}`}
      {...pointing(name)}
    >
      {letter}
    </span>
  );
}
