import { pino } from 'pino';
import type { LoggedPart } from './loggedLines';
import { printable } from './printable';

/** Events that somebody who watches wants to see first. */
const warnings: ReadonlySet<unknown> = new Set(['link-failed', 'upgrade-refused', 'closed']);

export interface PartLine {
  readonly part: LoggedPart;
  readonly line: object;
}

/** Writes each line as one object of JSON, with its time and its level. What is not fit for a log is left out by its type. */
export function jsonLines(stream: { write(text: string): unknown }): (told: PartLine) => void {
  const logger = pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    { write: (text) => void stream.write(text) },
  );
  return ({ part, line }) => {
    const warns = 'event' in line && warnings.has(line.event);
    const fields: Record<string, unknown> = { part };
    for (const [name, value] of Object.entries(line)) fields[name] = printable(value);
    logger[warns ? 'warn' : 'info'](fields);
  };
}
