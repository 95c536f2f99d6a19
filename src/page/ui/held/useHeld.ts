import { useMemo } from 'react';
import type { Waiting } from '../../../core/handshake/hold';
import { draftOf } from '../../state/held/editDraft';
import { heldIn } from '../../state/held/held';
import { secretKeysOf } from '../../state/inputs/sourceInputs';
import type { Draft } from '../../state/view/state';
import { useActions, useCountersign, useLog } from '../shared/store';

interface HeldHere {
  readonly held: Waiting;
  readonly draft: Draft;
  readonly change: (draft: Draft | null) => void;
}

/** The held message and what a person makes of it; null where none is held. */
export function useHeld(): HeldHere | null {
  const log = useLog();
  const kept = useCountersign((state) => state.draft);
  const ran = useCountersign((state) => state.ran);
  const inputs = useCountersign((state) => state.inputs);
  const { draft: change } = useActions();
  return useMemo(() => {
    const held = heldIn(log);
    const secrets = [ran, inputs].flatMap((some) => (some ? secretKeysOf(some) : []));
    return held && { held, draft: kept ?? draftOf(held, secrets), change };
  }, [log, kept, ran, inputs, change]);
}
