import type { Edit } from './edited';

/** How a mail quotes; the name of a container or pod; a moment; the stream: as Docker, Kubernetes, journald and Heroku write them. */
const prefix =
  /^(?:> ?)?(?:\[pod\/[\w./-]{1,256}\] |[\w./-]{1,128}[ \t]{0,32}\| ?)?(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?(?: |\t|$))?(?:(?:stdout|stderr) [FP](?: |$))?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,128} )?(?:[\w.@-]{1,64}\[[\w.-]{1,32}\]:(?: |$))?/;

/** What stands before each line of a text, and is none of it. */
export function prefixes(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  let lines = 0;
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue;
    const length = prefix.exec(line)?.[0].length ?? 0;
    if (length === 0) return [];
    edits.push({ start: index, end: index + length, text: '' });
    lines += 1;
  }
  return lines < 2 ? [] : edits;
}
