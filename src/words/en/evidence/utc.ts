/** A moment as UTC has it, e.g. `2026-11-28 10:15:00 UTC`. @param at epoch milliseconds */
export function utc(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime())
    ? 'No such moment'
    : `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
