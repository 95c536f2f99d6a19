import type { Ignored } from '../pasted';
import type { Locate } from '../spans';
import { environmentFields, explainVariable } from './environmentNames';
import { SetDraft, type Reading } from './reading';
import { lengthAt, readShellWord } from './shellWord';

const blanks = /[ \t]+/y;
const lineEnd = /\r\n|\r|\n/y;
const separator = /[;&|]/y;
const continuation = /\\(?:\r\n|\r|\n)/y;
const comment = /#[^\r\n]*/y;
const prompt = /[$%>][ \t]+/y;
/** What may stand in front of a variable without being a part of anything: the shells' and docker's ways to set one. */
const keyword = /(?:export|declare|typeset|set|env|-x|-gx|-e|--env)(?=[ \t])/iy;
/** `.env` files and PowerShell permit blanks around the equals sign, unless the next variable follows at once. */
const variable = /(\$env:)?([A-Za-z_][A-Za-z0-9_]*)(?:=|[ \t]+=)(?:[ \t]+(?=[^ \t\r\n#])(?!AWS_\w+=))?/iy;
const trailingBlanks = /[ \t]+(?=[\r\n]|$)/y;

export function looksLikeEnvironment(text: string): boolean {
  return /(?:^|[\s;:"'])AWS_[A-Z]\w*[ \t]*=/i.test(text);
}

/**
 * Reads `NAME=value` as a POSIX shell does, with or without `export`, and the `.env` files that look like it. A
 * value ends where a shell ends it; what follows is reported, and so are blanks at the end of a line.
 */
export function readEnvironment(text: string, locate: Locate): Reading {
  return new EnvironmentReader(text, locate).read();
}

class EnvironmentReader {
  readonly #text: string;
  readonly #locate: Locate;
  readonly #draft = new SetDraft();
  readonly #ignored: Ignored[] = [];
  #at = 0;
  #startsLine = true;
  /** Words that set nothing, up to the next thing that is understood. */
  #stray: { readonly start: number; end: number } | undefined;

  constructor(text: string, locate: Locate) {
    this.#text = text;
    this.#locate = locate;
  }

  read(): Reading {
    while (this.#at < this.#text.length) this.#step();
    this.#endStray();
    const set = this.#draft.finish();
    return { sets: set ? [set] : [], ignored: this.#ignored };
  }

  #step(): void {
    if (this.#skip(blanks) || this.#skip(continuation)) return;
    if (this.#skip(lineEnd)) {
      this.#endStray();
      this.#startsLine = true;
      return;
    }
    if (this.#skip(separator) || this.#skip(comment)) {
      this.#endStray();
      return;
    }
    if (this.#startsLine && this.#skip(prompt)) return;
    this.#startsLine = false;
    if (this.#skip(keyword)) return;
    if (!this.#readVariable()) this.#readStray();
  }

  #skip(pattern: RegExp): boolean {
    const length = lengthAt(pattern, this.#text, this.#at);
    this.#at += length;
    return length > 0;
  }

  #readVariable(): boolean {
    variable.lastIndex = this.#at;
    const match = variable.exec(this.#text);
    const name = match?.[2];
    if (!match || name === undefined) return false;
    this.#endStray();
    const start = this.#at;
    const word = readShellWord(this.#text, start + match[0].length);
    this.#at = word.wordEnd;

    // PowerShell does not tell capitals apart, a POSIX shell does
    const field = environmentFields.get(match[1] === undefined ? name : name.toUpperCase());
    const whole = this.#locate(start, word.wordEnd);
    if (!field) this.#ignored.push({ span: whole, ...explainVariable(name, word.text) });
    else if (word.expands) {
      this.#ignored.push({
        span: whole,
        what: name,
        why: 'A shell puts its value in here; it is not in this text.',
      });
    } else {
      const span = this.#locate(word.start, word.end);
      const overridden = this.#draft.put({ field, name: name.toUpperCase(), text: word.text, span });
      if (overridden) this.#ignored.push(overridden);
      this.#reportTrailing(name.toUpperCase());
    }
    return true;
  }

  #reportTrailing(name: string): void {
    const length = lengthAt(trailingBlanks, this.#text, this.#at);
    if (length === 0) return;
    this.#ignored.push({
      span: this.#locate(this.#at, this.#at + length),
      what: `White space after ${name}`,
      why: 'A shell ends the value before it. docker --env-file and Windows would keep it.',
    });
    this.#at += length;
  }

  #readStray(): void {
    const start = this.#at;
    const { wordEnd } = readShellWord(this.#text, start);
    this.#at = Math.max(wordEnd, start + 1);
    if (this.#stray) this.#stray.end = this.#at;
    else this.#stray = { start, end: this.#at };
  }

  #endStray(): void {
    if (!this.#stray) return;
    const span = this.#locate(this.#stray.start, this.#stray.end);
    this.#ignored.push({
      span,
      what: 'Other text',
      why: 'It sets no variable. A value ends at a space outside quotes.',
    });
    this.#stray = undefined;
  }
}
