import type { What, Why } from '../ignored';
import { sessionTokenProperty } from '../../connectionString/shape';
import { looksLikeKeyId, looksLikeSecret, secretAccessKeyLength } from '../../credentials/looks';
import type { PasteFormat } from '../pasted';
import type { Locate } from '../../bytes/span';
import { Findings, SetDraft, type Reading, type SetField } from '../reading';
import { takeUri } from '../uri';
import { lex, type Token } from './lex';
import { fieldNamed, freeNames } from '../names';
import { joinLiterals } from './join';
import { ownerOf } from './owner';
import type { Literal } from './quotes';

const keywords =
  'const let var val final new import require using use func fn def public private static package return await auto char';
const code = new RegExp(
  `(?:^|[\\s{(,])(?:${keywords.replaceAll(' ', '|')})[ \\t]+[\\w{(*"']|[A-Za-z_]::[A-Za-z_<]|=>|:=|->|;[ \\t]*$|\\w\\(|\\w[ \\t]*\\{|(?:["'],|\\),?)[ \\t]*$`,
  'm',
);
/** In characters: a file of source that somebody looks through, not a bundle. */
const longest = 200_000;

const manifest = /^(?:apiVersion|kind|services|version)[ \t]*:/m;
const aws =
  /\b(?:AKIA|ASIA)[A-Z0-9]{12}|MONGODB[-_]?AWS|aws[_.]?\w{0,32}cred|aws[_-]?(?:access|secret|session)|access_?key/i;
const assigned = new RegExp(`^[ \\t]*"?(?:${freeNames}|token)"?[ \\t]*=[ \\t]*"`, 'm');
/** An entry of an object or a list of arguments, in one line with others. */
const entry = new RegExp(`[{(,][ \\t]*["']?(?:\\w+\\.)?${freeNames}["']?[ \\t]*(?:=>?|:)[ \\t]*["'\`]`, 'i');

/** Of a stack trace of Java, .NET or Node: what stands in it is a message, not a program. */
const frame = /^[ \t]*at [^\s(]{1,200} ?\(/m;

/** Whether it looks like a program that speaks of AWS and has texts in quotes. */
export function looksLikeSource(text: string): boolean {
  if (text.length > longest || frame.test(text)) return false;
  return (
    /["'`]/.test(text) && aws.test(text) && (code.test(text) || entry.test(text)) && !manifest.test(text)
  );
}

/** Whether it sets, in lines of their own, the names under which Terraform's providers and TOML files have credentials. */
export function looksLikeHcl(text: string): boolean {
  return text.length <= longest && assigned.test(text);
}

/**
 * Looks through source code, whatever its language, for texts in quotes near the names of credentials: variables,
 * properties, setters, keyword arguments, and the arguments of AWS's and MongoDB's own functions. It is a guess.
 */
export function readSource(text: string, locate: Locate): Reading {
  const reader = new SourceReader(text, locate);
  return reader.read('source', (name) => name !== 'token' || reader.hasKey);
}

/** Reads `access_key = "…"` and the like, as Terraform and TOML have them. */
export function readHcl(text: string, locate: Locate): Reading {
  return new SourceReader(text, locate).read(
    'hcl',
    (name) => fieldNamed(name, 'free') !== undefined || name === 'token',
  );
}

const tokenProperty = `${sessionTokenProperty}:`;

class SourceReader {
  readonly #findings: Findings;
  readonly #tokens: readonly Token[];
  readonly #drafts: SetDraft[] = [];
  /** Literals that are no credentials, by their place among the tokens. */
  readonly #others = new Map<number, Literal>();

  constructor(text: string, locate: Locate) {
    this.#findings = new Findings(locate);
    this.#tokens = joinLiterals(lex(text));
  }

  get hasKey(): boolean {
    return this.#drafts.some((draft) => draft.has('accessKeyId') || draft.has('secretAccessKey'));
  }

  /** @param counts whether a name counts in this language */
  read(format: PasteFormat, counts: (name: string) => boolean): Reading {
    this.#tokens.forEach((token, i) => {
      if (token.kind === 'literal') this.#readLiteral(token, i, counts);
    });
    this.#guess();
    const isEmpty = this.#drafts.length === 0 && !this.#findings.hasUri;
    if (isEmpty) this.#reportAll();
    else this.#reportOthers();
    if (!isEmpty && format === 'source') this.#findings.note({ code: 'guessed' });
    return this.#findings.reading(format, this.#drafts);
  }

  #readLiteral(literal: Literal, i: number, counts: (name: string) => boolean): void {
    const { text, start, end, expands } = literal;
    if (takeUri(text, placeIn(literal), this.#findings, notInText)) {
      if (literal.pieces) this.#findings.note({ code: 'joined' });
      return;
    }
    if (text.startsWith(tokenProperty)) {
      const token = text.slice(tokenProperty.length);
      return this.#put(
        'sessionToken',
        { named: sessionTokenProperty },
        token,
        start + tokenProperty.length,
        end,
      );
    }
    const owner = ownerOf(this.#tokens, i);
    if (owner?.key !== undefined) this.#others.delete(owner.key);
    if (!owner || !counts(owner.name.toLowerCase())) {
      if (!literal.isBare) this.#others.set(i, literal);
      return;
    }
    if (expands) return this.#findings.ignore(start, end, { thing: 'quoted' }, notInText);
    if (literal.pieces) this.#findings.note({ code: 'joined' });
    return this.#put(owner.field, { thing: 'quoted' }, text, start, end);
  }

  /** A second value for a field, in code, is one of other credentials. */
  #put(field: SetField, name: What, text: string, start: number, end: number): void {
    // the way to say that there is none
    if (text === '') return;
    let draft = this.#drafts.at(-1);
    if (!draft || draft.has(field)) {
      draft = new SetDraft();
      this.#drafts.push(draft);
    }
    this.#findings.put(draft, { field, name, text }, start, end);
  }

  /** A text that looks like an access key ID is one, whatever it is called; so is, beside it, the only one of a secret. */
  #guess(): void {
    if (!this.#drafts.at(-1)?.has('accessKeyId')) this.#take('accessKeyId', looksLikeKeyId, false);
    const draft = this.#drafts.at(-1);
    if (draft?.has('accessKeyId') && !draft.has('secretAccessKey'))
      this.#take('secretAccessKey', isSecret, true);
  }

  #take(field: SetField, isOne: (text: string) => boolean, alone: boolean): void {
    const [found, second] = [...this.#others].filter(([, { text }]) => isOne(text));
    if (!found || (alone && second)) return;
    const [at, { text, start, end }] = found;
    this.#others.delete(at);
    this.#put(field, { thing: 'quoted' }, text, start, end);
  }

  #reportAll(): void {
    const [first] = this.#tokens;
    const last = this.#tokens.at(-1);
    if (!first || !last) return;
    const why: Why = { reason: 'no-quoted-near-name' };
    this.#findings.ignore(first.start, last.end, { thing: 'whole' }, why);
  }

  /** Those between which no value stands are told as one. */
  #reportOthers(): void {
    let run: Literal[] = [];
    const end = (): void => {
      const [first] = run;
      const last = run.at(-1);
      if (!first || !last) return;
      const what: What = { thing: run.length === 1 ? 'quoted-other' : 'quoted-others' };
      this.#findings.ignore(first.start, last.end, what, { reason: 'no-name-near' });
      run = [];
    };
    this.#tokens.forEach((token, i) => {
      const other = this.#others.get(i);
      if (other) run.push(other);
      else if (token.kind === 'literal') end();
    });
    end();
  }
}

/** The place in the source of an offset in a literal; where it has escapes, about there. */
function placeIn({ start, end, pieces = [] }: Literal): (offset: number) => number {
  return (offset) => {
    let before = 0;
    for (const piece of pieces) {
      if (offset <= before + piece.text.length) return Math.min(piece.start + offset - before, piece.end);
      before += piece.text.length;
    }
    return Math.min(start + offset, end);
  };
}

/** As AWS issues them, and no SHA-1 in hex. */
function isSecret(text: string): boolean {
  return text.length === secretAccessKeyLength && looksLikeSecret(text) && !/^[0-9a-f]+$/.test(text);
}

const notInText: Why = { reason: 'program' };
