import { useStore } from 'zustand';
import { writeAddress, type Mode } from '../../state/address/address';
import type { ViewStore } from '../../state/view/viewStore';
import { Nav } from '../kit/Nav';

interface ModeLinksProps {
  readonly current: Mode;
  /** One's own handshake, or the trace that is open, whichever log is looked at: one comes back to its step. */
  readonly own: ViewStore;
}

/** The way from each mode to the others. */
export function ModeLinks({ current, own }: ModeLinksProps) {
  const step = useStore(own, (state) => state.cursor);
  return (
    <Nav
      label="Modes"
      current={current}
      links={[
        { value: 'handshake', label: 'Handshake', href: writeAddress({ mode: 'handshake', step }) },
        { value: 'diagnose', label: 'Diagnose', href: writeAddress({ mode: 'diagnose', step: null }) },
        {
          value: 'listen',
          label: 'Listen',
          href: writeAddress({ mode: 'listen', connection: null, step: null }),
        },
        { value: 'drivers', label: 'Drivers', href: writeAddress({ mode: 'drivers' }) },
      ]}
    />
  );
}
