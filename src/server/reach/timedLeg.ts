import type { Where } from '../../core/fault/facts';
import { Fault, faultAt, toFault } from '../../core/fault/fault';
import type { Leg } from '../../core/fault/leg';
import { Stop, type StopSignal } from './stop';

export interface TimedLeg {
  readonly leg: Leg;
  /** Named in the fault; a host that the policy has permitted. */
  readonly host: string;
  readonly timeoutMs: number;
  /** A steady clock, milliseconds. */
  readonly steady: () => number;
  /** Aborted when the link ends. */
  readonly stop: StopSignal;
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
 * @param run gives up, and frees what it holds, when it is told to; what it yields after that is disposed of by itself
 * @returns what `run` gave, and the milliseconds it took
 * @throws Fault that names leg, host and milliseconds: what `run` threw, the leg's timeout, or `stopped`
 */
export function timedLeg<T>(
  { leg, host, timeoutMs, steady, stop, via }: TimedLeg,
  run: (over: StopSignal) => Promise<T>,
): Promise<{ readonly value: T; readonly ms: number }> {
  const begun = steady();
  const at = (ms = steady() - begun): Where => ({ leg, host, ...(via === undefined ? {} : { via }), ms });
  return new Promise((resolve, reject) => {
    if (stop.aborted) return reject(stopped(at(0)));
    const over = new Stop();
    const end = (): void => {
      clearTimeout(timer);
      stop.removeEventListener('abort', onStop);
    };
    const giveUp = (why: Fault): void => {
      end();
      reject(why);
      over.abort();
    };
    const onStop = (): void => giveUp(stopped(at()));
    const timer = setTimeout(() => giveUp(timeoutOf(leg, at())), timeoutMs);
    stop.addEventListener('abort', onStop, { once: true });
    const finish = (value: T): void => {
      end();
      resolve({ value, ms: steady() - begun });
    };
    const fail = (thrown: unknown): void => {
      end();
      if (!over.aborted) reject(faultAt(toFault(thrown), at()));
    };
    try {
      run(over).then(finish, fail);
    } catch (thrown) {
      fail(thrown);
    }
  });
}

function stopped(facts: Where): Fault {
  return new Fault('stopped', { problem: 'link', ...facts });
}
