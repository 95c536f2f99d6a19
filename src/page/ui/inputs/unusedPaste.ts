import type { NothingFound } from '../../../core/paste/pasted';

/** The latest paste, if nothing came of it. */
export type UnusedPaste = NothingFound | 'not read';
