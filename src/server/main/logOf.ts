import type { LoggedPart, LogSink } from './loggedLines';

/** Where a part of the product says what it did: nowhere, unless that was asked for. */
export function logOf({ log }: { readonly log: boolean }): LogSink {
  return (part) => (log ? logTo(part, (line) => process.stderr.write(line)) : () => undefined);
}

/** Writes what happened as one line of `name=value`; the lines hold nothing but numbers, codes and names of commands. */
function logTo(part: LoggedPart, write: (line: string) => void): (line: object) => void {
  return (line) => {
    const told = Object.entries(line).map(([name, value]) => `${name}=${inLog(value)}`);
    write(`${part} ${told.join(' ')}\n`);
  };
}

/** Whoever tells something else by mistake tells nothing. */
function inLog(value: unknown): string {
  if (typeof value === 'number') return `${round(value)}`;
  if (typeof value === 'boolean') return `${value}`;
  return typeof value === 'string' && /^[A-Za-z0-9-]{1,40}$/.test(value) ? value : 'unknown';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
