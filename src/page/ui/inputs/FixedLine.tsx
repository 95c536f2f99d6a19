import { useState } from 'react';
import { Disclosure } from '../kit/Disclosure';
import { useCountersign, useUi } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';
import { WhenLoaded } from '../shared/WhenLoaded';

/** What is fixed so that a run can be repeated; one line that says whether anything is. */
export function FixedLine() {
  const { clock, clientNonce, serverNonce } = useCountersign((state) => state.inputs.fixed);
  const [open, setOpen] = useState(false);
  const { held } = useUi();
  const parts = useLoaded(held, open);
  const fixed = [
    ...(clock ? [`clock ${clock.kind}`] : []),
    ...(clientNonce ? ['nonce fixed'] : []),
    ...(serverNonce ? ['sandbox’s half fixed'] : []),
  ];
  return (
    <Disclosure
      level={2}
      label="Clock and nonce"
      state={fixed.length === 0 ? 'not fixed' : fixed.join(', ')}
      open={open}
      onToggle={setOpen}
      onNear={() => void held.ask()}
    >
      <WhenLoaded loaded={parts}>{({ FixedPanel }) => <FixedPanel open={open} />}</WhenLoaded>
    </Disclosure>
  );
}
