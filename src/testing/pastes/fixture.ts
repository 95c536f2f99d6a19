import type { Blemish } from '../../core/credentials/blemishes';
import type { PasteFormat } from '../../core/paste/pasted';
import { mark } from './marks';

type Value = 'id' | 'secret' | 'token' | 'ends';

/** A text that holds credentials, and all that a reader should say of it. */
export interface PasteFixture {
  readonly name: string;
  readonly format: PasteFormat;
  /** With marks: see `marks.ts`. A value is the marked text unless `decoded` has another. */
  readonly marked: string;
  /** By the label of a mark. */
  readonly decoded?: Readonly<Record<string, string>>;
  /** By the label of a mark; of all others there is nothing to remark. */
  readonly blemishes?: Readonly<Record<string, readonly Blemish['kind'][]>>;
  /** A part of each note, in order. */
  readonly notes?: readonly string[];
  readonly commands?: readonly string[];
  readonly labels?: readonly (string | undefined)[];
  readonly arn?: string;
  readonly target?: string;
  /** At how many places the syntax of JSON, XML or YAML was found broken. */
  readonly breaks?: number;
}

export const values: Readonly<Record<Value, string>> = {
  id: 'ASIAQNZGKIQY56JQ7WML',
  secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYzEXAMPLEKY',
  token: 'IQoJb3JpZ2luX2VjEK///////////wEaCXVzLWVhc3QtMSJHMEUCIQDpasted+Token/EXAMPLE0123456789abcdef==',
  ends: '2026-11-24T12:00:00Z',
};

/** The values with their marks, for a text. */
export const id = mark('id', values.id);
export const secret = mark('secret', values.secret);
export const token = mark('token', values.token);
export const ends = mark('ends', values.ends);

/** Of a second set. */
export const secondId = mark('id 2', 'AKIAIOSFODNN7EXAMPLE');
export const secondSecret = mark('secret 2', 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY');

export function ignored(what: string, text: string): string {
  return mark(`-${what}`, text);
}

export const base64 = (text: string): string => Buffer.from(text).toString('base64');
export const percent = (text: string): string => encodeURIComponent(text);
