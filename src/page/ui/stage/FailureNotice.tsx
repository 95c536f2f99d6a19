import { useMemo } from 'react';
import { explain } from '../../../words/en/explain';
import { adviceAfterCheck } from '../../../words/en/findings/adviceAfterCheck';
import { findingsOf } from '../../state/selectors/findings';
import { endingOf } from '../../state/selectors/run';
import { Notice } from '../kit/Notice';
import { Refusal } from '../kit/Refusal';
import { useCountersign } from '../shared/store';

/** Where a run broke: the server's own words first, then what they mean and what to do. */
export function FailureNotice() {
  const log = useCountersign((state) => state.log);
  const checked = useCountersign((state) => state.checked ?? null);
  const { findings } = useMemo(() => findingsOf(log), [log]);
  const ending = endingOf(log);
  if (!ending || !('fault' in ending)) return null;
  const { headline, quote, sentence, next } = explain(ending, findings);
  const serverCodeName = ending.outcome === 'rejected' ? ending.fault.serverCodeName : undefined;
  return (
    <Notice tone="bad" title={serverCodeName === undefined ? headline : `${headline} ${serverCodeName}`}>
      <Refusal
        quote={quote}
        sentence={sentence}
        next={checked === null ? next : adviceAfterCheck(next, checked)}
      />
    </Notice>
  );
}
