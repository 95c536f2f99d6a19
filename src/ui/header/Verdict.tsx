import { useMemo } from 'react';
import { explain } from '../../core/diagnosis/explain';
import { arnOf } from '../../state/selectors/shown';
import { endingOf, isStale, outcomeOf, type Outcome } from '../../state/selectors/run';
import { CheckIcon, CrossIcon, PauseIcon, StaleIcon } from '../kit/icons';
import { Pill, type PillProps } from '../kit/Pill';
import { useCountersign } from '../store';
import './Verdict.css';

const tones: Readonly<Record<Outcome, PillProps['tone']>> = {
  idle: 'neutral',
  running: 'info',
  paused: 'warn',
  authenticated: 'ok',
  rejected: 'bad',
  failed: 'bad',
};

/** Pinned at the top, announced when it changes. */
export function Verdict() {
  const log = useCountersign((state) => state.log);
  const stale = useCountersign(isStale);
  const outcome = outcomeOf(log);
  const { label, detail } = useMemo(() => wordsOf(log), [log]);
  return (
    <div role="status" aria-label="Verdict" data-outcome={outcome} data-stale={stale} className="verdict">
      <Pill
        tone={tones[outcome]}
        icon={stale ? <StaleIcon /> : iconOf(outcome)}
        label={stale ? `${label}, for the inputs before your change` : label}
        detail={detail}
        stale={stale}
      />
    </div>
  );
}

function iconOf(outcome: Outcome) {
  switch (outcome) {
    case 'authenticated':
      return <CheckIcon />;
    case 'rejected':
    case 'failed':
      return <CrossIcon />;
    case 'paused':
      return <PauseIcon />;
    case 'idle':
    case 'running':
      return null;
  }
}

function wordsOf(log: Parameters<typeof outcomeOf>[0]): { label: string; detail?: string } {
  const ending = endingOf(log);
  if (!ending) {
    if (log.length === 0) return { label: 'Nothing run yet' };
    return outcomeOf(log) === 'paused' ? { label: 'Paused before sending' } : { label: 'Running' };
  }
  switch (ending.outcome) {
    case 'authenticated':
      return { label: 'Authenticated', detail: arnOf(log) ?? '' };
    case 'signed':
      return { label: 'Signed', detail: 'no server was asked' };
    case 'stopped':
      return { label: 'Stopped' };
    case 'rejected':
    case 'failed': {
      const { headline, quote } = explain(ending, log);
      return { label: headline, detail: quote ?? ending.fault.message };
    }
  }
}
