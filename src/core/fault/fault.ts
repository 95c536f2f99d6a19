import type { FaultCode, FaultData, FaultFacts, Where } from './facts';

/**
 * A failure that the product can name: a code and typed facts, no sentence. Its message, for a stack trace, is the code.
 * What is said of it to a person is in `words/en/faults`.
 */
export class Fault<Code extends FaultCode = FaultCode> extends Error {
  override readonly name = 'Fault';
  readonly code: Code;
  readonly facts: FaultFacts[Code] & Where;

  constructor(code: Code, facts: FaultFacts[Code] & Where, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.facts = facts;
  }
}

/** As data, for a frame or the log. */
export function faultData(fault: Fault): FaultData {
  return { code: fault.code, ...(fault.facts as object) } as FaultData;
}

/** A fault that came as data. @param facts of that code, taken at their word */
export function faultFrom({ code, ...facts }: FaultData): Fault {
  return new Fault(code, facts as FaultFacts[FaultCode] & Where);
}

/** Where it was, without what it was. */
export function whereOf({ facts: { offset, leg, host, ms, via } }: Fault): Where {
  return {
    ...(offset === undefined ? {} : { offset }),
    ...(leg === undefined ? {} : { leg }),
    ...(host === undefined ? {} : { host }),
    ...(ms === undefined ? {} : { ms }),
    ...(via === undefined ? {} : { via }),
  };
}

/** The same fault somewhere else, or with the leg, host and time that whoever ran it knows. */
export function faultAt(fault: Fault, where: Where): Fault {
  return new Fault(
    fault.code,
    { ...(fault.facts as object), ...where } as FaultFacts[FaultCode] & Where,
    fault.cause,
  );
}

/** Narrows anything thrown to a `Fault`; what is not one becomes `unexpected`, with its class name only. */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  const kind = thrown instanceof Error ? thrown.name : typeof thrown;
  return new Fault('unexpected', { kind }, thrown);
}

/** Whether it is a fault of that code. */
export function isFault<Code extends FaultCode>(thrown: unknown, code: Code): thrown is Fault<Code> {
  return thrown instanceof Fault && thrown.code === code;
}

/** What it reads; null where it throws a `Fault`. Whatever else it throws goes on. */
export function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof Fault) return null;
    throw thrown;
  }
}

/** The `Fault` that it throws; null where it throws none. Whatever else it throws goes on. */
export function faultOf(attempt: () => void): Fault | null {
  try {
    attempt();
    return null;
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown;
    throw thrown;
  }
}

/** Ends a `switch` over a closed union. @throws TypeError when reached */
export function unreachable(value: never): never {
  throw new TypeError(`Unreachable: ${typeof value}`);
}
