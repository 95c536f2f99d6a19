import type { Origin } from '../../../core/quotation/origin';
import { versionOf } from './versionOf';

/** How something that is told of a driver is known: seen or read, of which version, and seen when. */
export function originInWords(from: Origin): string {
  return from.how === 'run'
    ? `Seen with ${from.program} ${from.version} on ${from.on}`
    : `Read from its source, ${versionOf(from)}`;
}

/** The same of several, in one phrase. */
export function originsInWords(all: readonly Origin[]): string {
  const run = all.flatMap((from) => (from.how === 'run' ? [`${from.program} ${from.version}`] : []));
  const read = all.flatMap((from) =>
    from.how === 'read' ? [`${from.repository.replace(/^.*\//, '')} ${versionOf(from)}`] : [],
  );
  return [
    ...(run.length > 0 ? [`seen with ${[...new Set(run)].join(', ')}`] : []),
    ...(read.length > 0 ? [`read from the source of ${[...new Set(read)].join(', ')}`] : []),
  ].join('; ');
}
