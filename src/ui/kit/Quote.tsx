import './Quote.css';

/** Somebody's own words, exactly. */
export function Quote({ children }: { readonly children: string }) {
  return (
    <blockquote className="k-quote">
      <code>{children}</code>
    </blockquote>
  );
}
