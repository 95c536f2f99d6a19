import type { Findings } from '../reading';
import type { Explanation } from '../shells/environmentNames';
import type { Span } from '../../credentials/pasted';

/** A part of a tree that has no part in the credentials, and why. */
export interface Unused extends Explanation {
  readonly span: Span;
}

const anonymous: ReadonlyMap<string, string> = new Map([
  ['A property', 'properties'],
  ['Another variable', 'other variables'],
  ['An element of a list', 'elements of a list'],
]);

/** Reports what was not used; neighbours of which nothing else can be said, as one. */
export function reportUnused(unused: readonly Unused[], findings: Findings): void {
  let run: Unused[] = [];
  const end = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) return;
    const what = run.length === 1 ? first.what : `${run.length} ${anonymous.get(first.what) ?? 'parts'}`;
    if (first.isMeant) findings.miss(first.span.start, last.span.end, what, first.why);
    else findings.ignore(first.span.start, last.span.end, what, first.why);
    run = [];
  };
  for (const item of unused) {
    const [first] = run;
    if (first && (first.what !== item.what || first.why !== item.why || !anonymous.has(item.what))) end();
    run.push(item);
  }
  end();
}
