import type { Checked } from '../../../core/findings/finding';
import { findingInWords } from './findingInWords';

/** A finding on one line, without its period: its title, or else its first sentence. */
export function shortOf(finding: Checked): string {
  const { title, says } = findingInWords(finding);
  const [first = says] = says.split(/(?<=[^.]\.)\s+(?=[\p{Lu}“])/u);
  return (title ?? first).replace(/\.$/, '');
}
