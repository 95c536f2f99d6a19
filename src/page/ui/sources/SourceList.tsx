import { useState } from 'react';
import { chainIds, chains } from '../../../core/drivers/chains';
import type { SourceId } from '../../../core/sources/source';
import { sourceOfPaste } from '../../state/inputs/fromPaste';
import { sourcesView } from '../../state/selectors/sourcesView';
import { Select } from '../kit/Select';
import { useActions, useCountersign } from '../shared/store';
import { SourceDetails } from './SourceDetails';
import { SourceRow } from './SourceRow';
import { WhatItComesTo } from './WhatItComesTo';
import './SourceList.css';

const orders = chainIds.map((id) => ({ value: id, label: chains[id].title }));

/** The five sources of credentials, in order: the first that has some wins, and they sign. */
export function SourceList() {
  const inputs = useCountersign((state) => state.inputs);
  const { edit } = useActions();
  const paste = useCountersign((state) => state.paste);
  // A token alone is no source yet, nor is its role: their place opens, even where they came before this list.
  const asked: SourceId | null =
    paste && sourceOfPaste(paste.pasted) === 'web-identity' ? 'web-identity' : null;
  const [open, setOpen] = useState<SourceId | null>(asked);
  const [lastPaste, setLastPaste] = useState(paste);
  if (paste !== lastPaste) {
    setLastPaste(paste);
    if (asked) setOpen(asked);
  }
  const { sources, alone } = sourcesView(inputs);
  return (
    <>
      <div className="sources-order">
        <Select
          label="In the order of"
          options={orders}
          value={inputs.order.id}
          onChange={(order) => edit({ order: chains[order] })}
          inline
        />
      </div>
      <ol className="sources-list" aria-label="Sources">
        {sources.map((source, i) => (
          <SourceRow
            key={source.id}
            source={source}
            number={i + 1}
            alone={alone}
            open={open === source.id}
            onToggle={() => setOpen(open === source.id ? null : source.id)}
          >
            <SourceDetails source={source} />
          </SourceRow>
        ))}
      </ol>
      <WhatItComesTo />
    </>
  );
}
