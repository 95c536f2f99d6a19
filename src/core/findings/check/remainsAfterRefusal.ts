import type { Remains } from '../facts/check';
import type { Checked } from './checked';

/** What a refusal can be whose reason nobody tells, when the request is signed as it should be by the secret at hand. */
export function remainsAfterRefusal(
  { temporary, findings }: Checked,
  status: number | null,
): readonly Remains[] {
  const clockSeen = findings.some(({ code }) => code === 'clock-agrees' || code === 'clock-near');
  return [
    'other-secret',
    'key-gone',
    ...(temporary ? (['token'] as const) : []),
    clockSeen ? 'both-clocks' : 'clock',
    ...(status === null ? (['sts-unreachable'] as const) : []),
  ];
}
