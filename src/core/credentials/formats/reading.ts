import type { CredentialField } from '../awsCredentials';
import { blemishesOf } from '../blemishes';
import { parseExpiration } from '../expiration';
import type { CredentialSet, Ignored, Span } from '../pasted';
import { Secret } from '../secret';
import type { Locate } from '../spans';

/** What a reader made of a text of its format. */
export interface Reading {
  readonly sets: readonly CredentialSet[];
  readonly ignored: readonly Ignored[];
  readonly target?: string;
}

/** One reader per format. Readers run in linear time. @param locate makes spans of `text` */
export type Reader = (text: string, locate: Locate) => Reading;

export type SetField = CredentialField | 'expiration';

/** A value found for a field, and the name under which the text has it, where that name is one of the format's own. */
export interface FoundValue {
  readonly field: SetField;
  readonly name: string;
  readonly text: string;
  readonly span: Span;
}

/** Collects the values of one set. Of values for the same field the last one counts. */
export class SetDraft {
  readonly #values = new Map<SetField, FoundValue>();
  readonly #label: string | undefined;
  #arn: string | undefined;

  constructor(label?: string) {
    this.#label = label;
  }

  put(found: FoundValue): Ignored | undefined {
    if (found.field === 'expiration' && parseExpiration(found.text) === undefined) {
      return {
        span: found.span,
        what: found.name,
        why: 'Not a date and time with a zone, nor a number of seconds.',
      };
    }
    const earlier = this.#values.get(found.field);
    this.#values.set(found.field, found);
    return (
      earlier && {
        span: earlier.span,
        what: earlier.name,
        why: 'It is set again further on; the last one counts.',
      }
    );
  }

  belongsTo(arn: string): void {
    this.#arn = arn;
  }

  /** @returns undefined where no value was found */
  finish(): CredentialSet | undefined {
    if (this.#values.size === 0) return undefined;
    const id = this.#values.get('accessKeyId');
    const secret = this.#values.get('secretAccessKey');
    const token = this.#values.get('sessionToken');
    const expiration = this.#values.get('expiration');
    const at = expiration && parseExpiration(expiration.text);
    return {
      ...(this.#label === undefined ? {} : { label: this.#label }),
      ...(id ? { accessKeyId: { text: id.text, ...about(id) } } : {}),
      ...(secret ? { secretAccessKey: { text: new Secret(secret.text), ...about(secret) } } : {}),
      ...(token ? { sessionToken: { text: new Secret(token.text), ...about(token) } } : {}),
      ...(expiration && at !== undefined ? { expiration: { at, ...about(expiration) } } : {}),
      ...(this.#arn === undefined ? {} : { arn: this.#arn }),
    };
  }
}

function about({ span, text }: FoundValue) {
  return { span, blemishes: blemishesOf(text) };
}
