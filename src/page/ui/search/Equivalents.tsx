import type { Explanation } from '../../../core/mistakes/search/result';
import { soughtWords } from '../../../words/en/signing/soughtWords';

/** So many are shown at once; the rest is folded away. */
const atFirst = 5;

/** What else gives the same signature: of these, only looking at the driver tells which it is. */
export function Equivalents({ explanations }: { readonly explanations: readonly Explanation[] }) {
  if (explanations.length === 0) return null;
  const titles = [...new Set(explanations.map(inWords))];
  const [shown, folded] = [titles.slice(0, atFirst), titles.slice(atFirst)];
  return (
    <div className="search-differs">
      <h4>Gives the same signature</h4>
      <TitleList titles={shown} />
      {folded.length === 0 ? null : (
        <details>
          <summary>{folded.length} more</summary>
          <TitleList titles={folded} />
        </details>
      )}
    </div>
  );
}

function TitleList({ titles }: { readonly titles: readonly string[] }) {
  return (
    <ul className="search-equivalents">
      {titles.map((title) => (
        <li key={title}>{title}</li>
      ))}
    </ul>
  );
}

function inWords({ mistakes }: Explanation): string {
  return mistakes.map((mistake) => `${soughtWords(mistake).title}.`).join(' ');
}
