import { Fragment, memo } from 'react';
import type { Told } from '../../../words/en/told';
import { Term } from './Term';

/** What stands right behind a word, on its line. */
const punctuation = /^[.,:;?!)]+/u;

/** Running text; the terms in it have their definitions at hand. */
export const ToldText = memo(function ToldText({ children }: { readonly children: Told }) {
  return children.map((part, i) => {
    const before = children[i - 1];
    if (typeof part === 'string') {
      return <Fragment key={i}>{typeof before === 'object' ? part.replace(punctuation, '') : part}</Fragment>;
    }
    const after = children[i + 1];
    return (
      <span key={i} className="k-together">
        <Term of={part.term}>{part.as}</Term>
        {typeof after === 'string' ? punctuation.exec(after)?.[0] : null}
      </span>
    );
  });
});
