import type { Unwritable } from './writeField';

/** Why what was typed into a held message cannot go on. `at`: the UTF-16 code unit that does not belong, from 0. */
export type Unfinished =
  | Unwritable
  | { readonly problem: 'hex-odd'; readonly at: number }
  /** A part of a secret access key stands in it. */
  | { readonly problem: 'secret'; readonly at: number }
  | { readonly problem: 'too-long'; readonly found: number; readonly limit: number; readonly at: number };
