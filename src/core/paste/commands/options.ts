import type { Findings } from '../reading';
import { placeIn } from '../shells/word';
import type { CommandWord } from './words';

/** An option of a command with its value, or an argument, which has no flag. */
export interface Option {
  readonly flag: string | undefined;
  readonly value: CommandWord | undefined;
  /** From the flag to the end of the value. */
  readonly start: number;
  readonly end: number;
}

/**
 * Pairs flags with their values: `--flag value`, `--flag=value`.
 * @param words without the name of the program
 * @param takesValue whether the word after a flag is its value
 */
export function optionsOf(
  source: string,
  words: readonly CommandWord[],
  takesValue: (flag: string, next: CommandWord) => boolean,
): readonly Option[] {
  const options: Option[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word) continue;
    const { wordStart: start, wordEnd: end } = word;
    if (!/^-./.test(word.text)) {
      options.push({ flag: undefined, value: word, start, end });
      continue;
    }
    const equals = word.text.startsWith('--') ? word.text.indexOf('=') : -1;
    const next = words[i + 1];
    if (equals >= 0) {
      const value = behind(source, word, equals + 1);
      options.push({ flag: word.text.slice(0, equals), value, start, end });
    } else if (next && takesValue(word.text, next)) {
      options.push({ flag: word.text, value: next, start, end: next.wordEnd });
      i += 1;
    } else options.push({ flag: word.text, value: undefined, start, end });
  }
  return options;
}

/** The part of a word from an offset in it. */
export function behind(source: string, word: CommandWord, offset: number): CommandWord {
  return { ...word, text: word.text.slice(offset), start: placeIn(source, word)(offset) };
}

/** Reports what stands around the command at `[start, end)`; a prompt in front of it is none of the text. */
export function reportAround(text: string, start: number, end: number, findings: Findings): void {
  const before = text.slice(0, start).replace(/(?<=^|\s)[$%>][ \t]+$/, '');
  findings.ignoreAround(text, before.length, end, 'command', { reason: 'one-command' });
}
