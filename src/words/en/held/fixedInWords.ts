import type { Fixed } from '../../../core/trace/events';

/** What is fixed in a run, in short and in its order; none: nothing is. */
export function fixedInWords({ clock, clientNonce, serverNonce }: Fixed): readonly string[] {
  return [
    ...(clock?.kind === 'frozen' ? [`clock frozen at ${momentInWords(clock.at)}`] : []),
    ...(clock?.kind === 'shifted' ? [`clock shifted by ${shiftInWords(clock.by)}`] : []),
    ...(clientNonce ? ['client’s nonce fixed'] : []),
    ...(serverNonce ? ['sandbox’s half fixed'] : []),
  ];
}

/** `2026-11-24 10:15:00 UTC`, with milliseconds where there are any. */
export function momentInWords(at: number): string {
  return new Date(at).toISOString().replace('T', ' ').replace('.000', '').replace('Z', ' UTC');
}

/** `+5m`, `-1h 30m`, `+2d`, as it can be typed. */
export function shiftInWords(by: number): string {
  const seconds = Math.abs(by) / 1000;
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
  return `${by < 0 ? '-' : '+'}${told.length === 0 ? '0s' : told.join(' ')}`;
}
