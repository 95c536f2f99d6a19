import { stsStatusIn } from '../mongodbAws/stsStatusIn';
import type { HandshakeEvent } from './events';
import { stepIds, steps, type Party, type Step, type StepId } from '../vocabulary/steps';
import { endingOf, firstOf, heldStep, isRunning, lastOf } from './inLog';

/** `skipped`: this run has no such step (nothing to resolve in the page's sandbox, no server on paper). */
export type StepStatus = 'pending' | 'active' | 'held' | 'done' | 'failed' | 'skipped';

export interface StepView {
  readonly step: Step;
  readonly number: number;
  readonly status: StepStatus;
  /** Who carries it from one to the other. */
  readonly via?: Party;
  /** The time its legs took, milliseconds; null where nothing was waited for. */
  readonly ms: number | null;
  /** Of the one step that is asked and answered within itself: what is known of the answer. */
  readonly answer?: 'given' | 'refusal';
}

type Log = readonly HandshakeEvent[];

/** The step list as it stands. */
export function stepViews(log: Log): readonly StepView[] {
  const ending = endingOf(log);
  const held = heldStep(log);
  const reached = reachedSteps(log);
  const active = isRunning(log) ? stepIds.find((id) => !reached.has(id)) : undefined;
  const failed =
    ending && (ending.outcome === 'rejected' || ending.outcome === 'failed') ? ending.step : null;
  return stepIds.map((id, i) => {
    const status = ((): StepStatus => {
      if (id === failed) return 'failed';
      if (id === held) return 'held';
      if (reached.has(id)) return skips(log, id) ? 'skipped' : 'done';
      if (id === active) return 'active';
      return ending && skips(log, id) ? 'skipped' : 'pending';
    })();
    const via = viaOf(log, id);
    const carried = via === null ? {} : { via };
    const answer =
      steps[id].to === 'sts' ? ({ answer: isRefusedBySts(log) ? 'refusal' : 'given' } as const) : {};
    return {
      step: stepOf(log, id),
      number: i + 1,
      status,
      ms: millisecondsOf(log, id),
      ...carried,
      ...answer,
    };
  });
}

/** A driver without a relay looks the listener up and connects to it by itself. */
function stepOf(log: Log, id: StepId): Step {
  const alone = firstOf(log, 'started')?.target.kind === 'listener' && !firstOf(log, 'opened');
  return alone && steps[id].from === 'proxy' ? { ...steps[id], from: 'you' } : steps[id];
}

/** All that was waited for, milliseconds: the sum of the times that are shown; null where nothing was. */
export function waitedIn(views: readonly StepView[]): number | null {
  return sum(views.flatMap(({ ms }) => (ms === null ? [] : [ms])));
}

function reachedSteps(log: Log): ReadonlySet<StepId> {
  const reached = new Set<StepId>();
  const reach = (...ids: StepId[]): void => ids.forEach((id) => reached.add(id));
  for (const event of log) {
    switch (event.type) {
      case 'started':
        reach('credentials');
        if (event.target.kind === 'challenge') reach('resolve', 'connect', 'hello', 'client-first');
        if (event.target.kind === 'listener') reach('resolve', 'connect');
        break;
      case 'link':
        if (event.event.type === 'leg' && event.event.fact.leg === 'tcp') reach('resolve');
        break;
      case 'opened':
        reach('resolve', 'connect');
        break;
      case 'secured':
        reach('connect');
        break;
      case 'described':
        reach('hello');
        break;
      case 'sent':
        if (event.step === 'client-first' || event.step === 'client-final') reach(event.step);
        break;
      case 'server-first':
      case 'request':
        reach(event.type);
        break;
      case 'signed':
        reach('canonical-request', 'string-to-sign', 'signing-key', 'signature');
        break;
      case 'client-final':
        if (firstOf(log, 'started')?.target.kind === 'challenge') reach('client-final');
        break;
      case 'received':
        if (event.step === 'verdict') reach('sts');
        break;
      case 'identified':
        reach('verdict');
        break;
      case 'ended':
        if (event.ending.outcome === 'rejected' && event.ending.step === 'verdict') reach('sts');
        // A driver that was let in need not ask who it is.
        if (event.ending.outcome === 'authenticated') reach('verdict');
        break;
      case 'notice':
      case 'held':
      case 'released':
      case 'edited':
      case 'client-first':
      case 'judged':
      case 'refused-by-server':
        break;
    }
  }
  return reached;
}

/** What page and server of a cluster say to each other goes through the proxy. */
function viaOf(log: Log, id: StepId): Party | null {
  const { from, to } = steps[id];
  const ends = [from, to];
  const isLong = ends.includes('you') && ends.includes('server');
  if (!isLong) return null;
  const kind = firstOf(log, 'started')?.target.kind;
  // The relay's way is told of; where the sandbox answers a driver itself, nothing stands between.
  return kind === 'cluster' || (kind === 'listener' && firstOf(log, 'opened')) ? 'proxy' : null;
}

/**
 * On paper nobody is asked; in the page there is nothing to resolve, and to a listener the driver came by itself; a
 * server that refuses by itself asks no STS.
 */
function skips(log: Log, id: StepId): boolean {
  const kind = firstOf(log, 'started')?.target.kind;
  if (kind === 'challenge')
    return ['resolve', 'connect', 'hello', 'client-first', 'sts', 'verdict'].includes(id);
  if (id === 'sts') return log.some(({ type }) => type === 'refused-by-server');
  if (id !== 'resolve' && id !== 'connect') return false;
  if (id === 'connect' && firstOf(log, 'secured')) return false;
  return kind === 'sandbox' || (kind === 'listener' && !firstOf(log, 'opened'));
}

/** As far as it is known: the sandbox's STS is seen, of a real one some servers pass the status on. */
function isRefusedBySts(log: Log): boolean {
  const judged = lastOf(log, 'judged');
  if (judged) return !judged.judgement.outcome.accepted;
  const ending = endingOf(log);
  const status = ending?.outcome === 'rejected' ? stsStatusIn(ending.fault.serverMessage) : null;
  return status !== null && status >= 400;
}

/** Null, not 0, where nothing was measured. */
function sum(times: readonly number[]): number | null {
  return times.length === 0 ? null : times.reduce((total, ms) => total + ms, 0);
}

function millisecondsOf(log: Log, id: StepId): number | null {
  const legs = (...names: string[]): number | null =>
    sum(
      log.flatMap((event) =>
        event.type === 'link' && event.event.type === 'leg' && names.includes(event.event.fact.leg)
          ? [event.event.fact.ms]
          : [],
      ),
    );
  const replies = (...commands: string[]): number | null =>
    sum(
      log.flatMap((event) =>
        event.type === 'received' && commands.includes(event.command) ? [event.ms] : [],
      ),
    );
  switch (id) {
    case 'resolve':
      return legs('srv', 'txt', 'address');
    case 'connect':
      return legs('via', 'tcp', 'tls');
    case 'hello':
      return replies('hello', 'isMaster', 'ismaster');
    case 'server-first':
      return replies('saslStart');
    case 'signature':
      return lastOf(log, 'signed')?.ms ?? null;
    case 'sts':
      return skips(log, 'sts') ? null : replies('saslContinue');
    case 'verdict':
      return replies('connectionStatus') ?? (skips(log, 'sts') ? replies('saslContinue') : null);
    default:
      return null;
  }
}
