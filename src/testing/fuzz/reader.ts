import type { Document } from '../../core/bson/document';
import { Fault } from '../../core/fault/fault';
import type { Chance } from './chance';
import { mutateBytes } from './mutateBytes';
import { mutateDocument } from './mutateDocument';
import { mutateText } from './mutateText';

/** What reads input from outside, and what it may be given. */
export interface FuzzReader {
  readonly name: string;
  /** Draws an input. @returns what reads it, and the input for a person to see */
  readonly draw: (chance: Chance) => { readonly read: () => unknown; readonly shown: () => string };
  /** What it promises to throw: faults, or nothing at all. */
  readonly promises: 'faults' | 'nothing';
}

type Promised = FuzzReader['promises'];

export function ofText(
  name: string,
  seeds: readonly string[],
  read: (text: string) => unknown,
  promises: Promised = 'faults',
): FuzzReader {
  const draw: FuzzReader['draw'] = (chance) => {
    const text = mutateText(seeds, chance);
    return { read: () => read(text), shown: () => JSON.stringify(text) };
  };
  return { name, promises, draw };
}

export function ofBytes(
  name: string,
  seeds: readonly Uint8Array[],
  read: (bytes: Uint8Array) => unknown,
  promises: Promised = 'faults',
): FuzzReader {
  const draw: FuzzReader['draw'] = (chance) => {
    const bytes = mutateBytes(seeds, chance);
    return { read: () => read(bytes), shown: () => Buffer.from(bytes).toString('hex') };
  };
  return { name, promises, draw };
}

export function ofDocument(
  name: string,
  seeds: readonly Document[],
  read: (document: Document) => unknown,
  promises: Promised = 'faults',
): FuzzReader {
  const draw: FuzzReader['draw'] = (chance) => {
    const document = mutateDocument(seeds, chance);
    return { read: () => read(document), shown: () => JSON.stringify(document) };
  };
  return { name, promises, draw };
}

/** Whether what was thrown is what the reader promises. */
export function isPromised({ promises }: FuzzReader, thrown: unknown): boolean {
  return promises === 'faults' && thrown instanceof Fault;
}
