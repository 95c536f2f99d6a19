import { bashWord } from '../bytes/bashWord';

/** Where in a text something stands that a variable of the environment holds, in UTF-16 code units. */
export interface Held {
  readonly from: number;
  readonly to: number;
  /** The variable as a word of bash. */
  readonly word: string;
}

/**
 * Lines of bash that print a text to the byte, with no line feed behind it: a word for each of its lines, so that they
 * stand below each other as they do in the text.
 */
export function printing(text: string, held: Held | null = null): readonly string[] {
  const parts: readonly (string | Held)[] = held
    ? [text.slice(0, held.from), held, text.slice(held.to)]
    : [text];
  return stretchesOf(parts).flatMap((words, i) => [
    ...(i > 0 ? [`printf '\\x00'`] : []),
    ...printingOf(words),
  ]);
}

/** One command of several lines, to be piped on. */
export function grouped(lines: readonly string[]): string {
  const [only = ''] = lines;
  return lines.length === 1 ? only : `{\n${indented(lines)}\n}`;
}

export function indented(lines: readonly string[]): string {
  return lines.map((line) => line.replaceAll(/^(?=.)/gm, '  ')).join('\n');
}

/** The words of each line, between one NUL and the next: no word can hold one. */
function stretchesOf(parts: readonly (string | Held)[]): readonly (readonly string[])[] {
  const stretches: string[][] = [['']];
  const add = (word: string): void => {
    const lines = stretches.at(-1) ?? [];
    lines.push(`${lines.pop() ?? ''}${word}`);
  };
  for (const part of parts) {
    if (typeof part !== 'string') {
      add(part.word);
      continue;
    }
    part.split('\0').forEach((stretch, i) => {
      if (i > 0) stretches.push(['']);
      stretch.split('\n').forEach((line, j) => {
        if (j > 0) stretches.at(-1)?.push('');
        if (line !== '') add(bashWord(line));
      });
    });
  }
  return stretches.map((lines) => lines.map((word) => (word === '' ? "''" : word)));
}

function printingOf(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? "''";
  const before = words.slice(0, -1);
  return [
    ...(before.length > 0 ? [`printf '%s\\n' ${before.join(' \\\n  ')}`] : []),
    ...(last === "''" && before.length > 0 ? [] : [`printf '%s' ${last}`]),
  ];
}
