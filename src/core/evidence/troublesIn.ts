import type { Trouble } from '../findings/seen';
import type { Piece } from './piece';
import { isOfAnotherAction } from './stsAnswersIn';

/** What each piece tells of the way to a login. */
export function troublesIn(pieces: readonly Piece[]): readonly Trouble[] {
  return pieces.flatMap((one, i) => troubleIn(one, i + 1) ?? []);
}

function troubleIn(one: Piece, piece: number): Trouble | null {
  const { kind, facts } = one;
  switch (kind) {
    case 'missing-package':
      return { kind, piece, ...facts };
    case 'no-credentials':
      return { kind, piece, ...facts };
    case 'selection-timeout':
      return { kind, piece, ...facts };
    case 'source-error':
      return { kind, piece, ...facts };
    case 'variable':
      return { kind, piece, ...facts };
    case 'driver-words':
      return { kind, piece, drivers: facts.drivers, said: facts.said };
    case 'network-error': {
      const { metadata, ...told } = facts;
      return metadata ? { kind: 'metadata', piece, ...told } : null;
    }
    case 'sts-error': {
      if (!isOfAnotherAction(facts)) return null;
      const { operation, code, message } = facts;
      return {
        kind: 'sts-action',
        piece,
        ...(operation === undefined ? {} : { operation }),
        ...(code === undefined ? {} : { code }),
        ...(message === undefined ? {} : { message }),
      };
    }
    default:
      return null;
  }
}
