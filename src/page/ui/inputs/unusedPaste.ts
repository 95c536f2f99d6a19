import type { NothingFound, PastedEvidence } from '../../../core/paste/pasted';

/** The latest paste, if nothing came of it. */
export type UnusedPaste = PastedEvidence | NothingFound | 'not read';
