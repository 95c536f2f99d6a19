import { unreachable } from '../fault/fault';
import type { CredentialField } from '../credentials/awsCredentials';
import { blemishesOf } from '../credentials/blemishes';
import { parseExpiration } from '../credentials/expiration';
import type { CredentialSet, Ignored, Note, Pasted, PastedCredentials, Span } from '../credentials/pasted';
import { Secret } from '../credentials/secret';
import type { Locate } from '../credentials/spans';
import { isArn, shownName } from './shownName';

/** What a reader made of a text of its format. */
export type Reading = PastedCredentials;

/**
 * One reader per format: pure, in linear time, and of a text that its format recognised.
 * @param locate makes spans of `text`
 * @throws Fault at what cannot be read at all, its offset in `text`
 */
export type Reader<Result extends Pasted = Pasted> = (text: string, locate: Locate) => Result;

export type SetField = CredentialField | 'expiration';

/** A value found for a field, and the name under which the text has it, where that name is one of the format's own. */
export interface FoundValue {
  readonly field: SetField;
  readonly name: string;
  readonly text: string;
  readonly span: Span;
}

/** A value of one field as a set has it, with the name under which the text has it. */
type Held = {
  [Field in SetField]?: { readonly name: string; readonly value: NonNullable<CredentialSet[Field]> };
};

/** Collects the values of one set. Of values for the same field the last one counts. */
export class SetDraft {
  readonly #held: Held = {};
  readonly #label: string | undefined;
  #arn: string | undefined;

  /** @param label is dropped where it could be a value in the wrong place */
  constructor(label?: string) {
    this.#label = label === undefined ? undefined : shownName(label);
  }

  /** @returns what has no part in the set, if this changes that */
  put({ field, name, text, span }: FoundValue): Ignored | undefined {
    const about = { span, blemishes: blemishesOf(text) };
    switch (field) {
      case 'accessKeyId':
        return this.hold(field, name, { text, ...about });
      case 'secretAccessKey':
      case 'sessionToken':
        return this.hold(field, name, { text: new Secret(text), ...about });
      case 'expiration': {
        const at = parseExpiration(text);
        if (at !== undefined) return this.hold(field, name, { at, ...about });
        return { span, what: name, why: 'Not a date and time with a zone, nor a number of seconds.' };
      }
      default:
        return unreachable(field);
    }
  }

  /** As `put`, for a value that was read already. */
  hold<Field extends SetField>(
    field: Field,
    name: string,
    value: NonNullable<CredentialSet[Field]>,
  ): Ignored | undefined {
    const earlier = this.#held[field];
    this.#held[field] = { name, value } as Held[Field];
    return earlier && overridden(earlier.name, earlier.value.span);
  }

  has(field: SetField): boolean {
    return this.#held[field] !== undefined;
  }

  /** @returns whether it is an ARN; nothing else is taken for a name that may be shown */
  belongsTo(arn: string): boolean {
    if (!isArn(arn)) return false;
    this.#arn = arn;
    return true;
  }

  /** @returns undefined where no value was found */
  finish(): CredentialSet | undefined {
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = this.#held;
    if (!accessKeyId && !secretAccessKey && !sessionToken && !expiration) return undefined;
    return {
      ...(this.#label === undefined ? {} : { label: this.#label }),
      ...(accessKeyId ? { accessKeyId: accessKeyId.value } : {}),
      ...(secretAccessKey ? { secretAccessKey: secretAccessKey.value } : {}),
      ...(sessionToken ? { sessionToken: sessionToken.value } : {}),
      ...(expiration ? { expiration: expiration.value } : {}),
      ...(this.#arn === undefined ? {} : { arn: this.#arn }),
    };
  }
}

/** What readers put together while they go through a text. */
export class Findings {
  readonly #locate: Locate;
  readonly ignored: Ignored[] = [];
  #roleArn: Reading['roleArn'];
  readonly #notes = new Map<string, Note>();

  constructor(locate: Locate) {
    this.#locate = locate;
  }

  get notes(): readonly Note[] {
    return [...this.#notes.values()];
  }

  ignore(start: number, end: number, what: string, why: string): void {
    this.ignored.push({ span: this.#locate(start, end), what, why });
  }

  /** As `ignore`, for what was surely meant to be used. */
  miss(start: number, end: number, what: string, why: string): void {
    this.ignored.push({ span: this.#locate(start, end), what, why, matters: true });
  }

  /**
   * Reports what stands around the one thing that was read, `[start, end)` of the text.
   * @param thing with its article
   * @param telling matches the first character worth a report
   */
  ignoreAround(text: string, start: number, end: number, thing: string, why: string, telling = /\S/): void {
    const sides = [
      { what: `Text before ${thing}`, from: 0, to: start },
      { what: `Text after ${thing}`, from: end, to: text.length },
    ];
    for (const { what, from, to } of sides) {
      const stretch = text.slice(from, to);
      const first = stretch.search(telling);
      if (first >= 0) this.ignore(from + first, from + stretch.trimEnd().length, what, why);
    }
  }

  /** A remark is made once, however often its reason occurs. */
  note(text: string, more: Omit<Note, 'text'> = {}): void {
    const key = `${more.command ?? ''} ${text}`;
    if (!this.#notes.has(key)) this.#notes.set(key, { text, ...more });
  }

  /** The role of a web identity; the last one counts. @param text an ARN */
  takeRole(name: string, text: string, start: number, end: number): void {
    if (this.#roleArn) this.ignored.push(overridden(name, this.#roleArn.span));
    this.#roleArn = { text, span: this.#locate(start, end) };
  }

  put(draft: SetDraft, found: Omit<FoundValue, 'span'>, start: number, end: number): void {
    const earlier = draft.put({ ...found, span: this.#locate(start, end) });
    if (earlier) this.ignored.push(earlier);
  }

  /** As `put`, for a value that was read already; its span becomes one of this text. */
  hold<Field extends SetField>(
    draft: SetDraft,
    field: Field,
    name: string,
    value: NonNullable<CredentialSet[Field]>,
    place: (offset: number) => number,
  ): void {
    const span = this.#locate(place(value.span.start), place(value.span.end));
    const earlier = draft.hold(field, name, { ...value, span });
    if (earlier) this.ignored.push(earlier);
  }

  reading(format: Reading['format'], drafts: Iterable<SetDraft>, target?: string): Reading {
    return {
      kind: 'credentials',
      format,
      sets: [...drafts].flatMap((draft) => draft.finish() ?? []),
      ignored: this.ignored.sort((a, b) => a.span.start - b.span.start),
      notes: this.notes,
      ...(this.#roleArn === undefined ? {} : { roleArn: this.#roleArn }),
      ...(target === undefined ? {} : { target }),
    };
  }
}

function overridden(what: string, span: Span): Ignored {
  return { span, what, why: 'It is set again further on; the last one counts.' };
}
