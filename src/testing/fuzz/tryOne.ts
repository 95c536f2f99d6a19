import { Chance } from './chance';
import { isPromised, type FuzzReader } from './reader';

/** Milliseconds that one input may take: of the processor, since others use the machine as well. */
const slowMs = 250;

export interface Escape {
  readonly reader: string;
  /** With seed and reader, what makes the same input again. */
  readonly at: number;
  readonly what: string;
  readonly input: string;
}

/** One input for one reader. @returns null where it is read, or refused as promised, in time */
export async function tryOne(
  reader: FuzzReader,
  index: number,
  seed: number,
  at: number,
): Promise<Escape | null> {
  const { read, shown } = reader.draw(new Chance(seed, index, at));
  const told = (what: string): Escape => ({ reader: reader.name, at, what, input: shown() });
  const readIt = async (): Promise<void> => {
    try {
      const pending = read();
      if (pending instanceof Promise) await pending;
    } catch (thrown) {
      if (!isPromised(reader, thrown)) throw thrown;
    }
  };
  try {
    const since = performance.now();
    await readIt();
    if (performance.now() - since <= slowMs) return null;
    const ms = Math.min(await processorTime(readIt), await processorTime(readIt));
    return ms > slowMs ? told(`took ${Math.round(ms)} ms`) : null;
  } catch (thrown) {
    return told(describe(thrown));
  }
}

function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `threw ${typeof thrown}`;
  const place = /^\s+at .*$/m.exec(thrown.stack ?? '')?.[0].trim() ?? '';
  return `threw ${thrown.name}: ${thrown.message.slice(0, 120)} ${place}`;
}

/** Milliseconds that this process worked, meanwhile. */
async function processorTime(act: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
