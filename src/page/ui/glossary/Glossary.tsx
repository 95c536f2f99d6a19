import { useEffect, useRef, useState } from 'react';
import { termIds, type TermId } from '../../../core/vocabulary/terms';
import { stepIds } from '../../../core/vocabulary/steps';
import { valueNames, values } from '../../../core/vocabulary/values';
import { glossary } from '../../../words/en/glossary/glossary';
import { valueMeanings } from '../../../words/en/glossary/valueMeanings';
import { toldInText } from '../../../words/en/told';
import { Badge } from '../kit/Badge';
import { SearchField } from '../kit/SearchField';
import { useUi } from '../shared/store';
import { Questions } from './Questions';
import { SourceLink } from './SourceLink';
import './Glossary.css';

const sorted = termIds.toSorted((one, other) =>
  one.localeCompare(other, 'en', { ignorePunctuation: true, sensitivity: 'base' }),
);

/** Every term, every named value and every step’s question, with a field to find one by. @param first the term to begin at */
export function Glossary({ first }: { readonly first?: TermId }) {
  const { leads } = useUi();
  const [sought, setSought] = useState('');
  const beginning = useRef<HTMLElement>(null);
  // Its result is not the effect's: browsers give back a promise, and React would call that at the end.
  useEffect(() => void beginning.current?.scrollIntoView({ block: 'center' }), []);
  const has = (...texts: readonly string[]): boolean =>
    texts.join(' ').toLowerCase().includes(sought.trim().toLowerCase());
  const terms = sorted.filter((id) => has(id, glossary[id].means));
  const named = valueNames.filter((name) => has(values[name].title, valueMeanings[name]));
  const questions = stepIds.filter((id) => has(leads[id].question, toldInText(leads[id].answer)));
  const found = terms.length + named.length + questions.length;
  return (
    <div className="glossary">
      <SearchField label="Find a term" value={sought} onChange={setSought} placeholder="Find a term" />
      <p className="k-hidden" role="status">
        {sought.trim() === '' ? '' : countInWords(terms.length + named.length, questions.length)}
      </p>
      {found === 0 ? <p className="k-empty">Nothing has that in it.</p> : null}
      <dl aria-label="Terms">
        {terms.map((id) => (
          <div key={id} ref={id === first ? (element) => void (beginning.current = element) : null}>
            <dt data-first={id === first || undefined}>{id}</dt>
            <dd>
              {glossary[id].means}
              <small>
                <SourceLink of={id} />
              </small>
            </dd>
          </div>
        ))}
        {named.map((name) => (
          <div key={name}>
            <dt className="k-line">
              <Badge letter={values[name].letter} party={values[name].maker} /> {values[name].title}
            </dt>
            <dd>{valueMeanings[name]}</dd>
          </div>
        ))}
      </dl>
      <Questions at={questions} />
    </div>
  );
}

function countInWords(terms: number, questions: number): string {
  const counted = terms === 1 ? '1 term' : `${terms} terms`;
  if (questions === 0) return counted;
  return `${counted}, ${questions === 1 ? '1 question' : `${questions} questions`}`;
}
