import type { ReactNode } from 'react';
import { LongText } from './LongText';
import './DefinitionList.css';

export interface Definition {
  readonly term: string;
  readonly detail: ReactNode;
  /** Set in the mono face. */
  readonly mono?: boolean;
}

export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl className="k-dl">
      {items.map(({ term, detail, mono = false }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className={mono ? 'k-mono' : undefined}>
            {typeof detail === 'string' ? <LongText>{detail}</LongText> : detail}
          </dd>
        </div>
      ))}
    </dl>
  );
}
