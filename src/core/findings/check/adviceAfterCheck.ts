import type { Conclusion } from './conclusion';
import { conclusionInShort } from './inShort';

/** The advice for a driver whose secret nobody has entered yet. */
export const enterTheSecret = 'Enter the secret access key above: the check finds the first wrong character';

/** What to try after a refusal, when the signature has been checked: what came of it stands in place of the advice to check. */
export function adviceAfterCheck(next: readonly string[], checked: Conclusion): readonly string[] {
  return [conclusionInShort(checked), ...next.filter((line) => line !== enterTheSecret)];
}
