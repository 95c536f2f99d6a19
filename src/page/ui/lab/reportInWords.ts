import type { LabReport, Objected } from '../../../core/findings/labReport';

const objectors: Readonly<Record<Objected['by'], string>> = {
  client: 'the client',
  server: 'the server',
  sts: 'STS',
  'server-or-sts': 'the server or its STS',
  nobody: 'nobody',
};

/** What became of the prediction, in one line: `As predicted: STS objected`. */
export function reportInWords({ objected, held }: LabReport): string {
  if (!objected) return 'No prediction to hold: the run ended before anybody could object';
  const who = `${objectors[objected.by]} objected`;
  if (held === null) return `${who.charAt(0).toUpperCase()}${who.slice(1)}`;
  return `${held ? 'As predicted' : 'Not as predicted'}: ${who}`;
}

/** `ok` where the prediction held, `bad` where it did not, `info` where that cannot be said. */
export function toneOf({ held }: LabReport): 'ok' | 'bad' | 'info' {
  return held === null ? 'info' : held ? 'ok' : 'bad';
}
