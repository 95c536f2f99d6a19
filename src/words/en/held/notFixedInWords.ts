/** Why a text fixes nothing. `at`: UTF-16 code unit, from 0. */
export interface NotFixedFacts {
  readonly problem: 'moment' | 'shift' | 'nonce' | 'nonce-length';
  readonly at?: number;
  readonly found?: number;
  readonly wanted?: number;
}

export function notFixedInWords({ problem, at, found, wanted }: NotFixedFacts): string {
  switch (problem) {
    case 'moment':
      return 'No moment: write 20261124T101500Z or 2026-11-24T10:15:00Z, in UTC.';
    case 'shift':
      return 'No amount of time: write +5m, -1h 30m or 2d.';
    case 'nonce':
      return at === undefined
        ? 'Neither base64 nor hex: its length or its padding is wrong.'
        : `Neither base64 nor hex: character ${at + 1} does not belong.`;
    case 'nonce-length':
      return `${found} bytes found; half a nonce has ${wanted}.`;
  }
}
