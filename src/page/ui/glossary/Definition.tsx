import { useState } from 'react';
import { values } from '../../../core/vocabulary/values';
import { glossary } from '../../../words/en/glossary/glossary';
import { valueMeanings } from '../../../words/en/glossary/valueMeanings';
import { Dialog } from '../kit/Dialog';
import { Popover } from '../kit/Popover';
import type { Explained, GlossaryParts } from '../shared/explained';
import type { ComponentProps } from 'react';
import { Glossary } from './Glossary';
import { SourceLink } from './SourceLink';

type DefinitionProps = ComponentProps<GlossaryParts['Definition']>;

/** What a term or a value is, who says so, and the way to all the others. */
export function Definition({ of, open, anchor, onClose }: DefinitionProps) {
  const [all, setAll] = useState(false);
  return (
    <>
      <Popover title={titleOf(of)} open={open} anchor={anchor} onClose={onClose}>
        <p>{'term' in of ? glossary[of.term].means : valueMeanings[of.value]}</p>
        <div className="k-popover-foot">
          {'term' in of ? <SourceLink of={of.term} /> : null}
          <button
            type="button"
            className="k-more"
            onClick={() => {
              onClose();
              setAll(true);
            }}
          >
            All terms
          </button>
        </div>
      </Popover>
      <Dialog title="Terms" open={all} onClose={() => setAll(false)}>
        <Glossary {...('term' in of ? { first: of.term } : {})} />
      </Dialog>
    </>
  );
}

function titleOf(of: Explained): string {
  return 'term' in of ? of.term : values[of.value].title;
}
