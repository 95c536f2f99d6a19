import { base64Decode } from '../../bytes/base64';
import { isJsonObject } from '../../bytes/jsonObject';
import { Fault, orNull } from '../../fault/fault';
import type { JsonKind, TraceExpected } from '../../fault/kinds';

/**
 * Reads a value of JSON that somebody else wrote.
 * @param at where it stands, a JSON pointer (RFC 6901)
 * @throws Fault `trace-invalid`, with the pointer and what should stand there
 */
export type Decoder<T> = (value: unknown, at: string) => T;

/** May be absent. */
export interface Optional<T> {
  readonly optional: Decoder<T>;
}

/** A decoder for each field of `T`. What `T` does not know is passed over. */
export type Fields<T> = {
  readonly [Name in keyof T]-?: object extends Pick<T, Name>
    ? Optional<Exclude<T[Name], undefined>>
    : Decoder<T[Name]>;
};

/** The members of a union that have this value of a tag. */
export type Member<T, Tag extends string, Value> = T extends { readonly [Name in Tag]: infer Known }
  ? Value extends Known
    ? T
    : never
  : never;

type TagOf<T, Tag extends string> = T extends { readonly [Name in Tag]: infer Known }
  ? Known & string
  : never;

export function invalid(
  value: unknown,
  at: string,
  expected: TraceExpected,
  known?: readonly string[],
): Fault<'trace-invalid'> {
  const found = kindOf(value);
  const facts = { problem: 'value', pointer: at, expected, found } as const;
  return new Fault('trace-invalid', known === undefined ? facts : { ...facts, known });
}

function kindOf(value: unknown): JsonKind {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    default:
      return 'object';
  }
}

export const text: Decoder<string> = (value, at) => {
  if (typeof value !== 'string') throw invalid(value, at, 'text');
  return value;
};

export const number: Decoder<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalid(value, at, 'number');
  return value;
};

export const whole: Decoder<number> = (value, at) => {
  if (!Number.isSafeInteger(value)) throw invalid(value, at, 'whole-number');
  return value as number;
};

/** A date of JavaScript reaches 100 million days either way (ECMA-262, "Time Values"). */
const farthest = 8.64e15;

/** Epoch milliseconds. */
export const time: Decoder<number> = (value, at) => {
  if (typeof value !== 'number' || !(Math.abs(value) <= farthest)) throw invalid(value, at, 'time');
  return value;
};

export const flag: Decoder<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw invalid(value, at, 'boolean');
  return value;
};

export const yes: Decoder<true> = (value, at) => {
  if (value !== true) throw invalid(value, at, 'true');
  return value;
};

export const bytes: Decoder<Uint8Array> = (value, at) => {
  const { base64 } = objectIn(value, at);
  const read = typeof base64 === 'string' ? orNull(() => base64Decode(base64)) : null;
  if (read === null) throw invalid(base64, `${at}/base64`, 'base64');
  // Not what a platform makes of it.
  return Uint8Array.from(read);
};

/** @param known every name once */
export function oneOf<const T extends string | number>(known: readonly T[]): Decoder<T> {
  return (value, at) => {
    const found = known.find((name) => name === value);
    if (found === undefined) throw invalid(value, at, 'one-of', known.map(String));
    return found;
  };
}

/** A name of a union, each of which stands in the table. */
export function named<T extends string>(table: Readonly<Record<T, true>>): Decoder<T> {
  return oneOf(Object.keys(table) as T[]);
}

export function list<T>(item: Decoder<T>): Decoder<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw invalid(value, at, 'list');
    return value.map((one: unknown, i) => item(one, `${at}/${i}`));
  };
}

export const texts = list(text);

/** Names that nobody knows beforehand, with a text each. */
export const textByName: Decoder<Readonly<Record<string, string>>> = (value, at) =>
  Object.fromEntries(Object.entries(objectIn(value, at)).map(([name, inner]) => [name, text(inner, at)]));

export function orNothing<T>(decoder: Decoder<T>): Decoder<T | null> {
  return (value, at) => (value === null ? null : decoder(value, at));
}

export function optional<T>(decoder: Decoder<T>): Optional<T> {
  return { optional: decoder };
}

export function object<T>(fields: Fields<T>): Decoder<T> {
  const rows = Object.entries(fields) as [string, Decoder<unknown> | Optional<unknown>][];
  return (value, at) => {
    const from = objectIn(value, at);
    const read: Record<string, unknown> = {};
    for (const [name, field] of rows) {
      const inner = Object.hasOwn(from, name) ? from[name] : undefined;
      if (typeof field === 'function') read[name] = field(inner, `${at}/${name}`);
      else if (inner !== undefined) read[name] = field.optional(inner, `${at}/${name}`);
    }
    return read as T;
  };
}

/**
 * A union told apart by a field: for each of its values the other fields, or a decoder of the whole.
 * @param tag the field's name
 */
export function variants<T, Tag extends string>(
  tag: Tag,
  table: {
    readonly [Value in TagOf<T, Tag>]:
      | Fields<Omit<Member<T, Tag, Value>, Tag>>
      | Decoder<Member<T, Tag, Value>>;
  },
): Decoder<T> {
  const known = Object.keys(table) as TagOf<T, Tag>[];
  const name = oneOf(known);
  const decoders = new Map(
    known.map((value) => {
      const row = table[value] as Fields<unknown> | Decoder<unknown>;
      return [value, typeof row === 'function' ? row : tagged(tag, object(row))] as const;
    }),
  );
  return (value, at) => {
    const found = name(objectIn(value, at)[tag], `${at}/${tag}`);
    return decoders.get(found)?.(value, at) as T;
  };
}

function tagged(tag: string, rest: Decoder<unknown>): Decoder<unknown> {
  return (value, at) => ({ [tag]: objectIn(value, at)[tag], ...(rest(value, at) as object) });
}

export function objectIn(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (!isJsonObject(value)) throw invalid(value, at, 'object');
  return value;
}
