import { memo, useMemo } from 'react';
import type { Conclusion } from '../../../words/en/findings/conclusion';
import { steps, type StepId } from '../../../core/vocabulary/steps';
import { arnOf } from '../../state/selectors/shown';
import { endingOf, heldStep } from '../../../core/trace/inLog';
import { isOutdatedExample, isStale, outcomeFor, outcomeOf, type Outcome } from '../../state/selectors/run';
import type { State } from '../../state/view/state';
import { CheckIcon, CrossIcon, PauseIcon, StaleIcon } from '../kit/icons';
import { Pill, type PillProps } from '../kit/Pill';
import { VerdictFrame } from '../kit/VerdictFrame';
import type { LaterParts } from '../shared/laterParts';
import type { Signer } from '../shared/signer';
import { useCountersign, useLog, useSigner, useUi, useViewActions } from '../shared/store';
import { useLater } from '../shared/useLater';
import { useLoaded } from '../shared/useLoaded';

const tones: Readonly<Record<Outcome, PillProps['tone']>> = {
  idle: 'neutral',
  example: 'ok',
  running: 'info',
  paused: 'warn',
  authenticated: 'ok',
  rejected: 'bad',
  failed: 'bad',
};

// Each of them the same function at all times: with another, React would have to ask anew with each key.
const checkedOf = ({ checked = null }: State) => checked;
const isChanged = ({ log }: State) => log.some(({ type }) => type === 'edited');
const ranOf = ({ ran }: State) => ran;
const foundOf = ({ found }: State) => found;

/** How the log on screen stands, or ended. */
export function Verdict() {
  const log = useLog();
  const stale = useCountersign(isStale);
  const outcome = useCountersign(outcomeFor);
  const outdated = useCountersign(isOutdatedExample);
  const signer = useSigner();
  const checked = useCountersign(checkedOf);
  const fromFile = useUi().file !== null;
  const changed = useCountersign(isChanged);
  const { found, waits } = useFound();
  const inShort = useLater()?.failedInShort;
  const { label, detail } = useMemo(
    () => (fromFile && !endingOf(log) ? notEnded(log) : wordsOf(log, signer, checked, inShort)),
    [log, signer, checked, fromFile, inShort],
  );
  return (
    <Said
      outcome={outcome}
      stale={stale}
      label={
        outdated
          ? null
          : `${label}${outcome === 'example' ? ' (example)' : ''}${changed ? ' (changed)' : ''}${fromFile ? ' (from a file)' : ''}${stale ? ' (before your change)' : ''}`
      }
      found={found ?? undefined}
      detail={detail}
      step={outdated ? null : stepOf(log)}
      waits={waits}
    />
  );
}

interface SaidProps extends Pick<PillProps, 'found' | 'detail'> {
  readonly outcome: Outcome;
  readonly stale: boolean;
  /** null: nothing was run that would be said. */
  readonly label: string | null;
  /** Where it leads. */
  readonly step: StepId | null;
  readonly waits: boolean;
}

const Said = memo(function Said({ outcome, stale, label, found, detail, step, waits }: SaidProps) {
  const { select } = useViewActions();
  const pill =
    label === null ? (
      <Pill tone="neutral" label={nothingYet} />
    ) : (
      <Pill
        tone={tones[outcome]}
        icon={stale ? <StaleIcon /> : iconOf(outcome)}
        label={label}
        found={found}
        detail={detail}
        whole={outcome === 'authenticated' || outcome === 'example'}
        stale={stale}
      />
    );
  return (
    <VerdictFrame
      outcome={outcome}
      stale={stale}
      way={step === null ? null : `Show step: ${steps[step].title}`}
      onGo={() => step !== null && select(step)}
    >
      {waits ? <span aria-hidden="true">{pill}</span> : pill}
    </VerdictFrame>
  );
});

/** What stands first among what was found. While that is loaded the verdict waits to be announced, to be it once. */
function useFound(): { readonly found: string | null; readonly waits: boolean } {
  const { refusal, later } = useUi();
  const signer = useSigner();
  const log = useLog();
  const ran = useCountersign(ranOf);
  const told = useCountersign(foundOf);
  const ending = endingOf(log);
  const wanted = ending !== null && 'fault' in ending && told === undefined;
  const parts = useLoaded(refusal, wanted);
  // What is said of it in short comes with the parts after first paint.
  const waits = useLoaded(later, false).phase === 'loading' && ending !== null && 'fault' in ending;
  return useMemo(() => {
    if (!wanted) return { found: told ?? null, waits };
    return parts.phase === 'ready'
      ? { found: parts.value.firstFound({ log, ran }, signer), waits }
      : { found: null, waits: waits || parts.phase === 'loading' };
  }, [wanted, told, parts, log, ran, signer, waits]);
}

const nothingYet = 'Nothing run yet';

/** Of a trace that was made before its run ended. */
function notEnded(log: Log): { label: string; detail?: string } {
  return { label: outcomeOf(log) === 'paused' ? 'Held when exported' : 'Under way when exported' };
}

/** The step that the verdict speaks of; null while it speaks of none. */
function stepOf(log: Log): StepId | null {
  return endingOf(log)?.step ?? heldStep(log);
}

function iconOf(outcome: Outcome) {
  switch (outcome) {
    case 'authenticated':
    case 'example':
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

type Log = Parameters<typeof outcomeOf>[0];

/**
 * @param checked of a driver's refused login: what a check of its signature came to says more than the server did
 * @param inShort undefined until it is loaded
 */
function wordsOf(
  log: Log,
  signer: Signer,
  checked: Conclusion | null,
  inShort?: LaterParts['failedInShort'],
): { label: string; detail?: string } {
  const ending = endingOf(log);
  if (!ending) {
    if (signer === 'driver') return { label: standingOf(log) };
    if (log.length === 0) return { label: nothingYet };
    const held = heldStep(log);
    return { label: held === null ? 'Running' : `Paused at ${steps[held].title}` };
  }
  switch (ending.outcome) {
    case 'authenticated':
      return { label: 'Authenticated', detail: arnOf(log) ?? '' };
    case 'signed':
      return { label: 'Signed', detail: 'no server was asked' };
    case 'stopped':
      return { label: signer === 'driver' ? endedAs(log) : 'Stopped' };
    case 'rejected':
    case 'failed': {
      const said = inShort?.(ending) ?? { label: ending.outcome === 'rejected' ? 'Rejected' : 'Failed' };
      return checked ? { ...said, detail: checked.short } : said;
    }
  }
}

/** Of a driver's connection that is open. */
function standingOf(log: Log): string {
  if (log.length === 0) return 'No connection chosen';
  return beganLogin(log) ? 'Login under way' : 'Connected, no login yet';
}

/** Of a driver's connection that ended in peace. */
function endedAs(log: Log): string {
  return beganLogin(log) ? 'Closed by the listener' : 'Ended without a login';
}

function beganLogin(log: Log): boolean {
  return log.some((event) => event.type === 'sent' && event.command === 'saslStart');
}
