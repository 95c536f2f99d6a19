import type { HandshakeEvent } from '../events';
import type { Bytes, TraceEvent } from '../format';

/* Does not compile where the log and the format of its file differ: then import and export have to say what is what. */

/** A part of the log as its file has it. */
type InFile<T> = T extends Uint8Array
  ? Bytes
  : T extends readonly (infer Item)[]
    ? readonly InFile<Item>[]
    : T extends object
      ? { readonly [Name in keyof T]: InFile<T[Name]> }
      : T;

/** With all that may be absent: what one side alone knows differs too. */
type Whole<T> = T extends readonly (infer Item)[]
  ? readonly Whole<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]-?: Whole<T[Name]> }
    : T;

type Fits<A extends B, B> = A;

export type LogFitsFile = Fits<InFile<HandshakeEvent>, TraceEvent>;
export type FileFitsLog = Fits<TraceEvent, InFile<HandshakeEvent>>;
export type WholeLogFitsFile = Fits<Whole<InFile<HandshakeEvent>>, Whole<TraceEvent>>;
export type WholeFileFitsLog = Fits<Whole<TraceEvent>, Whole<InFile<HandshakeEvent>>>;
