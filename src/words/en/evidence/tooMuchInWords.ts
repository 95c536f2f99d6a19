import type { TooMuch } from '../../../core/evidence/piece';

/** What of a text was not read or kept, and what to do, in sentences. */
export function tooMuchInWords({ of, found, limit }: TooMuch): string {
  const [most, was] = [limit, found].map((count) => count.toLocaleString('en'));
  return of === 'length'
    ? `The text has ${was} characters; at most ${most} are read at once. Keep the lines around the failed login.`
    : `${was} pieces are in it; the first ${most} are kept. Remove what belongs to other logins.`;
}
