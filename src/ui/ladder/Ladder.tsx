import { lazy, Suspense, useState } from 'react';
import { chainIds } from '../../core/ladder/chain';
import { chains } from '../../core/ladder/chains';
import type { RungId } from '../../core/ladder/rungs';
import type { PasteRecord } from '../../state/state';
import { ladderView } from '../../state/selectors/rungs';
import { Select } from '../kit/Select';
import { useActions, useCountersign } from '../store';
import { MachineChoice } from './MachineChoice';
import { RungRow } from './RungRow';
import { WhatItComesTo } from './WhatItComesTo';
import './Ladder.css';

const loadDetails = () => import('./RungDetails');
const RungDetails = lazy(() => loadDetails().then(({ RungDetails: Details }) => ({ default: Details })));

const orders = chainIds.map((id) => ({ value: id, label: chains[id].title }));

/** Which source is open, and which paste was in use when it was opened or closed. */
interface Chosen {
  readonly rung: RungId | null;
  readonly paste: PasteRecord | null;
}

/** The five sources of credentials, in order: the first that has some wins, and they sign. */
export function Ladder() {
  const inputs = useCountersign((state) => state.inputs);
  const { edit } = useActions();
  const paste = useCountersign((state) => state.paste);
  const [chosen, setChosen] = useState<Chosen>({ rung: null, paste: null });
  // A token alone is no source yet: when one is pasted its place opens, to ask for the role.
  const asks = paste !== chosen.paste && paste?.pasted.kind === 'identity-token';
  const open = asks ? 'web-identity' : chosen.rung;
  const { rungs } = ladderView(inputs);
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
            open={open === rung.id}
            onToggle={() => setChosen({ rung: open === rung.id ? null : rung.id, paste })}
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
