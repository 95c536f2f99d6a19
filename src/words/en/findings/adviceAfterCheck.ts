import { enterTheSecret } from './pageAdvice';
import type { Conclusion } from './conclusion';

/** What to try after a refusal, when the signature has been checked: what came of it stands in place of the advice to check. */
export function adviceAfterCheck(
  next: readonly string[],
  checked: Pick<Conclusion, 'short'>,
): readonly string[] {
  return [checked.short, ...next.filter((line) => line !== enterTheSecret)];
}
