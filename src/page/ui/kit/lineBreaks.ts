/** How a box shows line breaks: a covered one leaves them out, an open one shows each as a line feed. */
export type BreaksShown = 'none' | 'line feeds';

/** What a box makes of a text, as its `value` gives it back. */
export function shownText(text: string, shown: BreaksShown): string {
  return shown === 'none' ? text.replace(/[\r\n]+/g, '') : text.replace(/\r\n?/g, '\n');
}

/**
 * The text after somebody changed what a box shows of it. Line breaks that are not shown, or shown as others, stay
 * where they are as long as something beside them does.
 * @param text as it was
 * @param next what the box shows now
 */
export function editedText(text: string, next: string, shown: BreaksShown): string {
  const before = shownText(text, shown);
  if (before === text || next === '') return next;
  const shorter = Math.min(before.length, next.length);
  let from = 0;
  while (from < shorter && before[from] === next[from]) from++;
  let kept = 0;
  while (kept < shorter - from && before.at(-1 - kept) === next.at(-1 - kept)) kept++;
  const edited = replacedText(text, from, before.length - kept, next.slice(from, next.length - kept), shown);
  // A line feed that comes to stand after a carriage return is one break with it.
  return shownText(edited, shown) === next ? edited : next;
}

/**
 * The text with a range of what a box shows of it replaced, all of it included.
 * @param from of the range, in what is shown
 * @param to its end, exclusive
 */
export function replacedText(
  text: string,
  from: number,
  to: number,
  insert: string,
  shown: BreaksShown,
): string {
  const whole = from === 0 && to === shownText(text, shown).length;
  if (whole) return insert;
  const start = placeOf(text, from, shown);
  return text.slice(0, start) + insert + text.slice(to === from ? start : placeOf(text, to, shown));
}

/** Right after so many characters of what is shown. */
function placeOf(text: string, count: number, shown: BreaksShown): number {
  let [at, seen] = [0, 0];
  while (seen < count && at < text.length) {
    const character = text[at];
    const pair = character === '\r' && text[at + 1] === '\n';
    const isBreak = character === '\r' || character === '\n';
    if (!isBreak || shown === 'line feeds') seen++;
    at += pair ? 2 : 1;
  }
  return at;
}
