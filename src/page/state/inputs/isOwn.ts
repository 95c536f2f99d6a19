/**
 * Whether an access key ID that is typed over an example's names other credentials, rather than being the example's
 * with a part changed: less than half of the longer of the two is common to their ends. A secret or a token that is
 * typed beside the example's ID is the example tried out.
 */
export function isOwn(example: string, typed: string): boolean {
  if (typed === '') return false;
  const shorter = Math.min(example.length, typed.length);
  let first = 0;
  while (first < shorter && example[first] === typed[first]) first += 1;
  let last = 0;
  while (last < shorter - first && example.at(-1 - last) === typed.at(-1 - last)) last += 1;
  return 2 * (first + last) < Math.max(example.length, typed.length);
}
