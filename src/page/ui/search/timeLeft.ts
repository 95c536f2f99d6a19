/** How long it still takes, as it is said: `about 40 s left`. @param ms null while it cannot be told */
export function timeLeft(ms: number | null): string | null {
  if (ms === null) return null;
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 90) return `about ${Math.round(seconds / 5) * 5} s left`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `about ${minutes} min left` : `about ${Math.round(minutes / 60)} h left`;
}
