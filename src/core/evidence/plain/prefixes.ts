import type { Edit } from './edited';

/** How a mail quotes; the name of a container or pod; a moment; the stream: as Docker, Kubernetes, journald and Heroku write them. */
const prefix =
  /^(?:> ?)?(?:\[pod\/[\w./-]{1,256}\] |[\w./-]{1,128}[ \t]{0,32}\| ?)?(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?(?: |\t|$))?(?:(?:stdout|stderr) [FP](?: |$))?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,128} )?(?:[\w.@-]{1,64}\[[\w.-]{1,32}\]:(?: |$))?/;

/** What stands before each line of a text, or of a part of it whose lines begin alike, and is none of it. */
export function prefixes(text: string): readonly Edit[] {
  const lines = [...text.matchAll(/[^\r\n]+/g)]
    .filter(({ 0: line }) => line.trim() !== '')
    .map(({ index, 0: line }) => ({ start: index, found: prefix.exec(line)?.[0] ?? '' }));
  const edits: Edit[] = [];
  for (let i = 0; i < lines.length;) {
    let end = i;
    while (lines[end]?.found) end += 1;
    const run = lines.slice(i, end);
    const isWhole = run.length === lines.length;
    if (run.length > 1 && (isWhole || beginAlike(run.map(({ found }) => found))))
      for (const { start, found } of run) edits.push({ start, end: start + found.length, text: '' });
    i = end + 1;
  }
  return edits;
}

/** Names of a table’s rows, and other words before a bar, differ from line to line. */
function beginAlike(found: readonly string[]): boolean {
  const shapes = found.map((one) => one.trimEnd().replaceAll(/\d/g, '0'));
  return new Set(shapes).size < shapes.length;
}
