import { useMemo } from 'react';
import { rungTitles, type RungId } from '../../../core/sources/rungs';
import { rungOfPaste } from '../../state/inputs/fromPaste';
import { rungInText } from '../../state/inputs/ladder';
import { ladderView } from '../../state/selectors/rungs';
import { Button } from '../kit/Button';
import { useActions, useCountersign } from '../shared/store';
import { preferring } from '../../state/inputs/sources';

/** Says of what was pasted last that another source wins, since whoever pastes wants to use it. */
export function NotUsed() {
  const inputs = useCountersign((state) => state.inputs);
  const paste = useCountersign((state) => state.paste);
  const { edit } = useActions();
  const rung = useMemo<RungId | null>(() => (paste ? rungOfPaste(paste.pasted) : null), [paste]);
  const { climb } = ladderView(inputs);
  if (rung === null || inputs.machine || climb.statuses[rung] !== 'ignored' || climb.winner === null)
    return null;
  return (
    <div className="ladder-not-used">
      <p>
        What was pasted is at {rungInText(rung)}, and {rungInText(climb.winner)} wins.
      </p>
      <Button kind="quiet" onClick={() => edit(preferring(rung))}>
        Use {rungTitles[rung]}
      </Button>
    </div>
  );
}
