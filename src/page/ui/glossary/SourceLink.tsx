import type { TermId } from '../../../core/vocabulary/terms';
import { glossary } from '../../../words/en/glossary/glossary';
import { ExternalIcon } from '../kit/icons';

/** Where the meaning of a term can be read in full. */
export function SourceLink({ of }: { readonly of: TermId }) {
  const { source } = glossary[of];
  if (source === null) return <span>A word of this page</span>;
  return (
    <a href={source.url} target="_blank" rel="noreferrer">
      {source.label} <ExternalIcon />
    </a>
  );
}
