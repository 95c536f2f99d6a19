import { chainIds, chains } from '../../../core/drivers/chains';
import { sourcesView } from '../../state/selectors/sourcesView';
import { Select } from '../kit/Select';
import { useActions, useCountersign, useInputs } from '../shared/store';
import { SourceRow } from './SourceRow';
import { WhatItComesTo } from './WhatItComesTo';
import './SourceList.css';

const orders = chainIds.map((id) => ({ value: id, label: chains[id].title }));

/** The five sources of credentials, in order: the first that has some wins, and they sign. */
export function SourceList() {
  const inputs = useInputs();
  const chosen = useCountersign((state) => state.source?.id);
  const { edit, lookAtSource } = useActions();
  const { sources, alone } = sourcesView(inputs);
  return (
    <>
      <Select
        label="In the order of"
        options={orders}
        value={inputs.order.id}
        onChange={(order) => edit({ order: chains[order] })}
        inline
      />
      <ol className="sources-list" aria-label="Sources">
        {sources.map((source, i) => (
          <SourceRow
            key={source.id}
            source={source}
            number={i + 1}
            alone={alone}
            chosen={source.id === chosen}
            onChoose={() => lookAtSource(source.id)}
          />
        ))}
      </ol>
      <WhatItComesTo />
    </>
  );
}
