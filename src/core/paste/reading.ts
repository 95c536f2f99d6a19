import { unreachable } from '../fault/fault';
import type { CredentialField } from '../credentials/awsCredentials';
import { blemishesOf } from '../credentials/blemishes';
import { parseExpiration } from './expiration';
import { maskedBy } from './masked';
import type { Ignored, MaskedBy, Middle, Note, What, Why } from './ignored';
import type { CredentialSet } from '../credentials/credentialSet';
import type { Pasted, PastedCredentials } from './pasted';
import type { Span, Locate } from '../bytes/span';
import { looksLikeKeyId } from '../credentials/looks';
import { Secret } from '../credentials/secret';
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
  readonly name: What;
  readonly text: string;
  readonly span: Span;
}

/** A value of one field as a set has it, with the name under which the text has it. */
type Held = {
  [Field in SetField]?: { readonly name: What; readonly value: NonNullable<CredentialSet[Field]> };
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
        return { span, what: name, why: { reason: 'date' } };
      }
      default:
        return unreachable(field);
    }
  }

  /** As `put`, for a value that was read already. */
  hold<Field extends SetField>(
    field: Field,
    name: What,
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

/** What a workflow, Helm, Ansible or Compose fills in: `${{ … }}`, `{{ … }}`, `${NAME}`. */
const template = /^(?:\$?\{\{[^{}]*\}\}|\$\{[A-Za-z_]\w*(?::?[-?+][^{}]*)?\})$/;

/** What shows the real value. */
const unmasking: Readonly<Partial<Record<MaskedBy, string>>> = {
  'aws-cli': 'aws configure export-credentials --format env',
  terraform: 'terraform output -json',
  pulumi: 'pulumi stack output --show-secrets',
  kubectl: 'kubectl get secret NAME -o yaml',
};

/** What readers put together while they go through a text. */
export class Findings {
  readonly #locate: Locate;
  readonly ignored: Ignored[] = [];
  /** A connection string without its credentials. */
  target: string | undefined;
  /** The same string with them; undefined where it has none. */
  whole: Secret | undefined;
  readonly #ofUri: SetDraft[] = [];
  #roleArn: Reading['roleArn'];
  readonly #notes = new Map<string, Note>();

  constructor(locate: Locate) {
    this.#locate = locate;
  }

  get notes(): readonly Note[] {
    return [...this.#notes.values()];
  }

  ignore(start: number, end: number, what: What, why: Why): void {
    this.ignored.push({ span: this.#locate(start, end), what, why });
  }

  /** As `ignore`, for what was surely meant to be used. */
  miss(start: number, end: number, what: What, why: Why): void {
    this.ignored.push({ span: this.#locate(start, end), what, why, matters: true });
  }

  /**
   * Reports what stands around the one thing that was read, `[start, end)` of the text.
   * @param telling matches the first character worth a report
   */
  ignoreAround(text: string, start: number, end: number, of: Middle, why: Why, telling = /\S/): void {
    const sides = [
      { what: { thing: 'before', of }, from: 0, to: start },
      { what: { thing: 'after', of }, from: end, to: text.length },
    ] as const;
    for (const { what, from, to } of sides) {
      const stretch = text.slice(from, to);
      const first = stretch.search(telling);
      if (first >= 0) this.ignore(from + first, from + stretch.trimEnd().length, what, why);
    }
  }

  /** A remark is made once, however often its reason occurs. */
  note(note: Note): void {
    const { span: _span, ...said } = note;
    const key = JSON.stringify(said);
    if (!this.#notes.has(key)) this.#notes.set(key, note);
  }

  /** The role of a web identity; the last one counts. @param text an ARN */
  takeRole(name: What, text: string, start: number, end: number): void {
    if (this.#roleArn) this.ignored.push(overridden(name, this.#roleArn.span));
    this.#roleArn = { text, span: this.#locate(start, end) };
  }

  /** A set out of a connection string that stands beside other things. */
  takeSetOfUri(draft: SetDraft): void {
    this.#ofUri.push(draft);
  }

  get hasUri(): boolean {
    return this.target !== undefined || this.#ofUri.some((draft) => draft.finish() !== undefined);
  }

  put(draft: SetDraft, found: Omit<FoundValue, 'span'>, start: number, end: number): void {
    if (template.test(found.text)) return this.ignore(start, end, found.name, { reason: 'program' });
    const by = maskedBy(found.text);
    if (by !== undefined) {
      this.note({ code: 'masked', by, ...(unmasking[by] === undefined ? {} : { command: unmasking[by] }) });
      return this.miss(start, end, found.name, { reason: 'masked' });
    }
    const earlier = draft.put({ ...found, span: this.#locate(start, end) });
    if (earlier) this.ignored.push(earlier);
  }

  /** As `put`, for a value that was read already; its span becomes one of this text. */
  hold<Field extends SetField>(
    draft: SetDraft,
    field: Field,
    name: What,
    value: NonNullable<CredentialSet[Field]>,
    place: (offset: number) => number,
  ): void {
    const span = this.#locate(place(value.span.start), place(value.span.end));
    const earlier = draft.hold(field, name, { ...value, span });
    if (earlier) this.ignored.push(earlier);
  }

  reading(format: Reading['format'], drafts: Iterable<SetDraft>, target = this.target): Reading {
    const sets = [...drafts].flatMap((draft) => draft.finish() ?? []);
    const ofUri = this.#ofUri.flatMap((draft) => draft.finish() ?? []);
    return {
      kind: 'credentials',
      format,
      sets: [...sets, ...ofUri.filter((set) => sets.length === 0 || this.#isOfAws(set))],
      ignored: this.ignored.sort((a, b) => a.span.start - b.span.start),
      notes: this.notes,
      ...(this.#roleArn === undefined ? {} : { roleArn: this.#roleArn }),
      ...(target === undefined ? {} : { target }),
      ...(target === undefined || this.whole === undefined ? {} : { whole: this.whole }),
    };
  }

  /** Another user of a connection string, beside keys, is a database's own. */
  #isOfAws({ accessKeyId, secretAccessKey }: CredentialSet): boolean {
    if (!accessKeyId || looksLikeKeyId(accessKeyId.text)) return true;
    const { start } = accessKeyId.span;
    const { end } = secretAccessKey?.span ?? accessKeyId.span;
    this.ignore(start, end, { thing: 'user-name' }, { reason: 'no-part' });
    return false;
  }
}

function overridden(what: What, span: Span): Ignored {
  return { span, what, why: { reason: 'twice' } };
}
