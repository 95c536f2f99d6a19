import type { Note, Why } from '../ignored';
import type { PasteFormat } from '../pasted';
import type { Locate } from '../../bytes/span';
import { Findings, SetDraft, type Reading } from '../reading';
import { isRoleArn } from '../shownName';
import { isField, meaningOf } from '../names';
import { explainVariable } from './environmentNames';
import { takeUri, uriScheme } from '../uri';
import { lengthAt, placeIn, type Word, type WordReader } from './word';

/** One way to set a variable. */
export interface Assignment {
  /** Sticky. The group `name` is the variable; the value begins where the match ends. */
  readonly pattern: RegExp;
  /** @param match where the pattern matched */
  readonly word: (source: string, start: number, match: RegExpExecArray) => Word;
  /** Sticky: syntax that closes the assignment. */
  readonly closing?: RegExp;
  /** What to say of a value that was set in this way, if anything. */
  readonly remark?: (match: RegExpExecArray, word: Word, source: string) => Note | undefined;
}

/** How a shell sets environment variables. All patterns are sticky. */
export interface Dialect {
  readonly format: PasteFormat;
  readonly assignments: readonly Assignment[];
  /** Words that may stand in front of an assignment without being a part of anything. */
  readonly keyword?: RegExp;
  /** At the start of a line. */
  readonly prompt: RegExp;
  readonly comment: RegExp;
  readonly separator: RegExp;
  readonly continuation?: RegExp;
  /** Whether names differ by capitals alone. */
  readonly caseSensitive: boolean;
  /** How a word that sets nothing is read. */
  readonly word: WordReader;
  /** Why blanks after a value are worth a word; absent where they are plain syntax. */
  readonly trailing?: Why;
}

const intoString: Why = { reason: 'shell-into-string' };
const blanks = /[ \t]+/y;
const lineEnd = /\r\n|\r|\n/y;
const trailingBlanks = /[ \t]+(?=[\r\n]|$)/y;

/** Reads a text in a shell's language: assignments, and of all else only where it is. */
export function readAssignments(text: string, locate: Locate, dialect: Dialect): Reading {
  return new AssignmentReader(text, locate, dialect).read();
}

class AssignmentReader {
  readonly #text: string;
  readonly #dialect: Dialect;
  readonly #locate: Locate;
  readonly #draft = new SetDraft();
  readonly #findings: Findings;
  #at = 0;
  #startsLine = true;
  /** Whether the line has a command in it, such as `export`. */
  #hasKeyword = false;
  /** Words that set nothing, up to the next thing that is understood. */
  #stray: { readonly start: number; end: number } | undefined;

  constructor(text: string, locate: Locate, dialect: Dialect) {
    this.#text = text;
    this.#locate = locate;
    this.#dialect = dialect;
    this.#findings = new Findings(locate);
  }

  read(): Reading {
    while (this.#at < this.#text.length) this.#step();
    this.#endStray();
    return this.#findings.reading(this.#dialect.format, [this.#draft]);
  }

  #step(): void {
    const { continuation, separator, comment, prompt, keyword } = this.#dialect;
    if (this.#skip(blanks) || this.#skip(continuation)) return;
    if (this.#skip(lineEnd)) {
      this.#endStray();
      this.#startsLine = true;
      this.#hasKeyword = false;
      return;
    }
    if (this.#skip(separator) || this.#skip(comment)) {
      this.#endStray();
      return;
    }
    if (this.#startsLine && this.#skip(prompt)) return;
    this.#startsLine = false;
    if (this.#skip(keyword)) {
      this.#hasKeyword = true;
      return;
    }
    if (!this.#dialect.assignments.some((assignment) => this.#readAssignment(assignment))) this.#readStray();
  }

  #skip(pattern: RegExp | undefined): boolean {
    const length = pattern ? lengthAt(pattern, this.#text, this.#at) : 0;
    this.#at += length;
    return length > 0;
  }

  #readAssignment({ pattern, word: readWord, closing, remark }: Assignment): boolean {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    const name = match?.groups?.['name'];
    if (!match || name === undefined) return false;
    this.#endStray();
    const start = this.#at;
    const word = this.#wholeUri(readWord(this.#text, start + match[0].length, match));
    this.#at = word.wordEnd;
    this.#use(name, word, start);
    this.#skip(closing);
    const said = remark?.(match, word, this.#text);
    if (said !== undefined) this.#findings.note({ ...said, span: this.#locate(start, word.wordEnd) });
    return true;
  }

  /** A connection string without quotes ends at a blank; a shell would end it at its first `&`. */
  #wholeUri(word: Word): Word {
    if (this.#text.charAt(word.wordEnd) !== '&' || word.text.search(uriScheme) !== 0) return word;
    if (this.#hasKeyword) this.#findings.note({ code: 'ampersand-ends' });
    const blank = this.#text.slice(word.wordEnd).search(/[\s;]/);
    const end = blank < 0 ? this.#text.length : word.wordEnd + blank;
    return { ...word, text: this.#text.slice(word.start, end), end, wordEnd: end };
  }

  #use(name: string, word: Word, start: number): void {
    const upper = name.toUpperCase();
    const read = this.#dialect.caseSensitive ? name : upper;
    const field = meaningOf(read, 'variables');
    if (field === 'role' && isRoleArn(word.text)) {
      this.#findings.takeRole({ named: upper }, word.text, word.start, word.end);
      this.#reportTrailing(upper);
    } else if (
      takeUri(word.text, placeIn(this.#text, word), this.#findings, word.expands ? intoString : undefined)
    ) {
      this.#reportTrailing(upper);
    } else if (!isField(field)) {
      const { what, why, isMeant, note } = explainVariable(name);
      if (note) this.#findings.note(note);
      if (isMeant) this.#findings.miss(start, word.wordEnd, what, why);
      else this.#findings.ignore(start, word.wordEnd, what, why);
    } else if (word.expands) {
      this.#findings.ignore(start, word.wordEnd, { named: upper }, { reason: 'shell' });
    } else {
      this.#findings.put(
        this.#draft,
        { field, name: { named: upper }, text: word.text },
        word.start,
        word.end,
      );
      this.#reportTrailing(upper);
    }
  }

  #reportTrailing(name: string): void {
    const { trailing } = this.#dialect;
    const length = lengthAt(trailingBlanks, this.#text, this.#at);
    if (length === 0 || trailing === undefined) return;
    this.#findings.ignore(this.#at, this.#at + length, { thing: 'white-space-after', of: name }, trailing);
    this.#at += length;
  }

  #readStray(): void {
    const start = this.#at;
    const { wordEnd } = this.#dialect.word(this.#text, start);
    this.#at = Math.max(wordEnd, start + 1);
    if (this.#stray) this.#stray.end = this.#at;
    else this.#stray = { start, end: this.#at };
  }

  #endStray(): void {
    if (!this.#stray) return;
    const { start, end } = this.#stray;
    this.#findings.ignore(start, end, { thing: 'other-text' }, { reason: 'no-variable' });
    this.#stray = undefined;
  }
}
