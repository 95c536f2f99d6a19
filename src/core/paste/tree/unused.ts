import type { Findings } from '../reading';
import type { Explanation } from '../shells/environmentNames';
import type { CountedThing, What } from '../ignored';
import type { Span } from '../../bytes/span';

/** A part of a tree that has no part in the credentials, and why. */
export interface Unused extends Explanation {
  readonly span: Span;
}

/** Reports what was not used; neighbours of which nothing else can be said, as one. */
export function reportUnused(unused: readonly Unused[], findings: Findings): void {
  let run: Unused[] = [];
  const end = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) return;
    const what: What =
      run.length === 1 ? first.what : { thing: countedOf(first.what) ?? 'part', count: run.length };
    if (first.isMeant) findings.miss(first.span.start, last.span.end, what, first.why);
    else findings.ignore(first.span.start, last.span.end, what, first.why);
    run = [];
  };
  for (const item of unused) {
    const [first] = run;
    if (item.note) findings.note(item.note);
    if (first && !areOne(first, item)) end();
    run.push(item);
  }
  end();
}

function areOne(first: Unused, item: Unused): boolean {
  const thing = countedOf(first.what);
  return thing !== undefined && thing === countedOf(item.what) && first.why.reason === item.why.reason;
}

function countedOf(what: What): CountedThing | undefined {
  if ('named' in what) return undefined;
  const { thing } = what;
  return thing === 'property' || thing === 'variable' || thing === 'element' ? thing : undefined;
}
