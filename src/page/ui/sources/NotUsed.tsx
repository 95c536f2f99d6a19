import { useMemo } from 'react';
import { sourceTitles, type SourceId } from '../../../core/sources/source';
import { sourceOfPaste } from '../../state/inputs/fromPaste';
import { sourceInText } from '../../../words/en/sources/inText';
import { sourcesView } from '../../state/selectors/sourcesView';
import { Button } from '../kit/Button';
import { useActions, useCountersign, useInputs } from '../shared/store';
import { preferring } from '../../state/inputs/sourceInputs';

/** Says of what was pasted last that another source wins, since whoever pastes wants to use it. */
export function NotUsed() {
  const inputs = useInputs();
  const paste = useCountersign((state) => state.paste);
  const { edit } = useActions();
  const source = useMemo<SourceId | null>(() => (paste ? sourceOfPaste(paste.pasted) : null), [paste]);
  const { resolution } = sourcesView(inputs);
  if (
    source === null ||
    inputs.machine ||
    resolution.statuses[source] !== 'ignored' ||
    resolution.winner === null
  )
    return null;
  return (
    <div className="k-note">
      <p>
        What was pasted is at {sourceInText(source)}, and {sourceInText(resolution.winner)} wins.
      </p>
      <Button kind="quiet" onClick={() => edit(preferring(source))}>
        Use {sourceTitles[source]}
      </Button>
    </div>
  );
}
