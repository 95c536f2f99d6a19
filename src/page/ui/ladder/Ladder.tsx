import { lazy, Suspense, useState } from 'react';
import { chainIds } from '../../../core/sources/chain';
import { chains } from '../../../core/sources/chains';
import type { RungId } from '../../../core/sources/rungs';
import { rungOfPaste } from '../../state/inputs/fromPaste';
import { ladderView } from '../../state/selectors/rungs';
import { Select } from '../kit/Select';
import { useActions, useCountersign } from '../shared/store';
import { MachineChoice } from './MachineChoice';
import { RungRow } from './RungRow';
import { WhatItComesTo } from './WhatItComesTo';
import './Ladder.css';

const loadDetails = () => import('./RungDetails');
const RungDetails = lazy(() => loadDetails().then(({ RungDetails: Details }) => ({ default: Details })));

const orders = chainIds.map((id) => ({ value: id, label: chains[id].title }));

/** The five sources of credentials, in order: the first that has some wins, and they sign. */
export function Ladder() {
  const inputs = useCountersign((state) => state.inputs);
  const { edit } = useActions();
  const paste = useCountersign((state) => state.paste);
  // A token alone is no source yet, nor is its role: their place opens, even where they came before this list.
  const asked: RungId | null = paste && rungOfPaste(paste.pasted) === 'web-identity' ? 'web-identity' : null;
  const [open, setOpen] = useState<RungId | null>(asked);
  const [lastPaste, setLastPaste] = useState(paste);
  if (paste !== lastPaste) {
    setLastPaste(paste);
    if (asked) setOpen(asked);
  }
  const { rungs, alone } = ladderView(inputs);
  return (
    <>
      <div className="ladder-order">
        <Select
          label="Order of"
          options={orders}
          value={inputs.order.id}
          onChange={(order) => edit({ order: chains[order] })}
          inline
        />
      </div>
      <MachineChoice />
      <ol className="ladder-rungs" aria-label="Sources">
        {rungs.map((rung, i) => (
          <RungRow
            key={rung.id}
            rung={rung}
            number={i + 1}
            alone={alone}
            open={open === rung.id}
            onToggle={() => setOpen(open === rung.id ? null : rung.id)}
            onIntent={() => void loadDetails()}
          >
            <Suspense>
              <RungDetails rung={rung} />
            </Suspense>
          </RungRow>
        ))}
      </ol>
      <WhatItComesTo />
    </>
  );
}
