import { LongText } from './LongText';
import './Quote.css';

/** Somebody's own words, exactly. */
export function Quote({ children }: { readonly children: string }) {
  return (
    <blockquote className="k-quote">
      <code>
        <LongText>{children}</LongText>
      </code>
    </blockquote>
  );
}
