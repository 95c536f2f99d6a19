import { readShellWord } from '../shells/posix';
import { lengthAt, type Word } from '../shells/word';
import { uriScheme } from '../uri';

export interface CommandWord extends Word {
  /** Where the word begins, its quote included. */
  readonly wordStart: number;
  /** A connection string without quotes: a shell would end the command at its first `&`. */
  readonly endsAtAmpersand: boolean;
}

export interface Command {
  readonly words: readonly CommandWord[];
  readonly end: number;
}

const gap = /(?:[ \t]|[\\`^](?:\r\n|\r|\n))+/y;

/** Reads the words of one command, to the end of its line or to the operator that ends it. */
export function readCommand(text: string, start: number): Command {
  const words: CommandWord[] = [];
  let at = start;
  for (;;) {
    at += lengthAt(gap, text, at);
    if (at >= text.length || /[\r\n;|&]/.test(text.charAt(at))) return { words, end: at };
    const word = readWord(text, at);
    words.push(word);
    at = Math.max(word.wordEnd, at + 1);
  }
}

function readWord(text: string, wordStart: number): CommandWord {
  const word = readShellWord(text, wordStart);
  const endsAtAmpersand = text.charAt(word.wordEnd) === '&' && uriScheme.test(word.text);
  if (!endsAtAmpersand) return { ...word, wordStart, endsAtAmpersand };
  const blank = text.slice(wordStart).search(/\s/);
  const wordEnd = blank < 0 ? text.length : wordStart + blank;
  const whole = text.slice(wordStart, wordEnd);
  return { ...word, text: whole, end: wordEnd, wordEnd, wordStart, endsAtAmpersand };
}
