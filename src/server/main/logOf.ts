import type { LoggedPart, LogSink } from './loggedLines';
import type { Options } from './optionTable';
import { gathered } from './gathered';
import { printable } from './printable';
import { toldLater } from './toldLater';

type LogOptions = Pick<Options, 'log' | 'logFormat'>;

/** Where a part of the product says what it did: nowhere, unless that was asked for. */
export function logOf({ log, logFormat }: LogOptions): LogSink {
  if (logFormat === 'json') return asJson();
  return (part) => (log ? asText(part) : () => undefined);
}

/** One line of `name=value`; the lines hold nothing but numbers, codes and names of commands. */
function asText(part: LoggedPart): (line: object) => void {
  return (line) => {
    const told = Object.entries(line).map(([name, value]) => `${name}=${printable(value)}`);
    process.stderr.write(`${part} ${told.join(' ')}\n`);
  };
}

/** What writes JSON is loaded with the first line. */
function asJson(): LogSink {
  const tell = toldLater(
    async () => (await import('./jsonLines')).jsonLines(gathered(process.stderr)),
    () => process.stderr.write('countersign: what writes the log as JSON cannot be loaded\n'),
  );
  return (part) => (line) => tell({ part, line });
}
