import { once } from 'node:events';
import { Fault, toFault, type FaultCode, type FaultFacts } from '../../core/fault/fault';
import type { Leg } from '../../core/link/facts';

export interface TimedLeg {
  readonly leg: Leg;
  /** Named in the fault; a host that the policy has permitted. */
  readonly host: string;
  readonly timeoutMs: number;
  /** A steady clock, milliseconds. */
  readonly steady: () => number;
  /** Aborted when the link ends. */
  readonly stop: AbortSignal;
}

const timeoutCodes = {
  srv: 'dns-timeout',
  txt: 'dns-timeout',
  address: 'dns-timeout',
  tcp: 'tcp-timeout',
  tls: 'tls-timeout',
  reply: 'reply-timeout',
} as const satisfies Record<Leg, FaultCode>;

const timeoutMessages = {
  srv: 'The SRV lookup was not answered in time',
  txt: 'The TXT lookup was not answered in time',
  address: 'The address lookup was not answered in time',
  tcp: 'The host did not answer the connection attempt in time',
  tls: 'The TLS handshake was not finished in time',
  reply: 'The server did not reply in time',
} as const satisfies Record<Leg, string>;

const timeoutAdvice: Partial<Record<Leg, string>> = {
  tcp: 'A firewall that drops packets looks like this; check the address, the port and the network between',
  tls: 'Check that the port speaks TLS',
  reply: 'After saslContinue this often means that the server cannot reach STS',
};

/**
 * Runs one leg of the way to a server against the clock.
 * @param run gives up, and frees what it holds, when its signal is aborted; what it yields after that is disposed of
 *   by itself
 * @returns what `run` gave, and the milliseconds it took
 * @throws Fault that names leg, host and milliseconds: what `run` threw, the leg's timeout, or `stopped`
 */
export async function timedLeg<T>(
  context: TimedLeg,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<{ readonly value: T; readonly ms: number }> {
  const { leg, host, timeoutMs, steady, stop } = context;
  const begun = steady();
  if (stop.aborted) throw stopped({ leg, host, ms: 0 });
  const expiry = new AbortController();
  const timer = setTimeout(() => expiry.abort(), timeoutMs);
  const signal = AbortSignal.any([stop, expiry.signal]);
  const aborted = once(signal, 'abort').then(() => {
    throw signal.reason;
  });
  try {
    const value = await Promise.race([aborted, run(signal)]);
    return { value, ms: steady() - begun };
  } catch (thrown) {
    const at = { leg, host, ms: steady() - begun };
    if (stop.aborted) throw stopped(at);
    if (expiry.signal.aborted) {
      const advice = timeoutAdvice[leg];
      throw new Fault(timeoutCodes[leg], timeoutMessages[leg], {
        ...at,
        ...(advice === undefined ? {} : { advice }),
      });
    }
    const fault = toFault(thrown);
    throw new Fault(fault.code, fault.message, { ...fault.facts, ...at });
  } finally {
    clearTimeout(timer);
  }
}

function stopped(facts: FaultFacts): Fault {
  return new Fault('stopped', 'The link was closed meanwhile', facts);
}
