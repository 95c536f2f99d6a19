import type { Where } from '../../core/fault/facts';
import { Fault, faultAt, toFault } from '../../core/fault/fault';
import type { Leg } from '../../core/fault/leg';

export interface TimedLeg {
  readonly leg: Leg;
  /** Named in the fault; a host that the policy has permitted. */
  readonly host: string;
  readonly timeoutMs: number;
  /** A steady clock, milliseconds. */
  readonly steady: () => number;
  /** Aborted when the link ends. */
  readonly stop: AbortSignal;
  /** The forward proxy that it goes through, as it is told. */
  readonly via?: string;
}

/** What each leg is called that was not over in time. */
function timeoutOf(leg: Leg, at: Where): Fault {
  switch (leg) {
    case 'srv':
    case 'txt':
    case 'address':
      return new Fault('dns-timeout', { problem: 'leg', ...at });
    case 'via':
      return new Fault('via-silent', at);
    case 'tcp':
      return new Fault('tcp-timeout', { problem: 'leg', ...at });
    case 'tls':
      return new Fault('tls-timeout', at);
    case 'reply':
      return new Fault('reply-timeout', { problem: 'leg', ...at });
  }
}

/**
 * Runs one leg of the way to a server against the clock.
 * @param run gives up, and frees what it holds, when the signal is aborted, which is made for whoever asks for it; what it
 *   yields after that is disposed of by itself
 * @returns what `run` gave, and the milliseconds it took
 * @throws Fault that names leg, host and milliseconds: what `run` threw, the leg's timeout, or `stopped`
 */
export async function timedLeg<T>(
  context: TimedLeg,
  run: (over: Pick<AbortController, 'signal'>) => Promise<T>,
): Promise<{ readonly value: T; readonly ms: number }> {
  const { leg, host, timeoutMs, steady, stop, via } = context;
  const where = { leg, host, ...(via === undefined ? {} : { via }) };
  const begun = steady();
  if (stop.aborted) throw stopped({ ...where, ms: 0 });
  const over = new AbortController();
  let late = false;
  let reject: (why: Error) => void;
  const gaveUp = new Promise<never>((_resolve, rejected) => (reject = rejected));
  const giveUp = (): void => {
    over.abort();
    reject(over.signal.reason as Error);
  };
  const timer = setTimeout(() => {
    late = true;
    giveUp();
  }, timeoutMs);
  stop.addEventListener('abort', giveUp, { once: true });
  try {
    const value = await Promise.race([gaveUp, run(over)]);
    return { value, ms: steady() - begun };
  } catch (thrown) {
    const at = { ...where, ms: steady() - begun };
    if (stop.aborted) throw stopped(at);
    if (late) throw timeoutOf(leg, at);
    throw faultAt(toFault(thrown), at);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', giveUp);
  }
}

function stopped(facts: Where): Fault {
  return new Fault('stopped', { problem: 'link', ...facts });
}
