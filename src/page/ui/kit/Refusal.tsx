import { Quote } from './Quote';

interface RefusalProps {
  /** The words of whoever refused, quoted exactly; none where they gave none. */
  readonly quote?: string | undefined;
  /** What happened. */
  readonly sentence: string;
  /** What to try, the likeliest first. */
  readonly next: readonly string[];
}

/** What somebody said, what it means, and what to do next. */
export function Refusal({ quote, sentence, next }: RefusalProps) {
  return (
    <>
      {quote === undefined || quote === '' ? null : <Quote>{quote}</Quote>}
      <p>{sentence}</p>
      {next.length === 0 ? null : (
        <ul>
          {next.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
