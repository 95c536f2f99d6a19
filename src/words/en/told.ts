import type { TermId } from '../../core/vocabulary/terms';

/** A term in running text, and how it is written there. */
export interface TermUsed {
  readonly term: TermId;
  readonly as: string;
}

/** A sentence or two with the terms in them that have a definition. */
export type Told = readonly (string | TermUsed)[];

export function term(id: TermId, as: string = id): TermUsed {
  return { term: id, as };
}

/** The same as plain text. */
export function toldInText(parts: Told): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.as)).join('');
}

/** Running text with terms between its words, as a template. */
export function told(texts: TemplateStringsArray, ...terms: readonly TermUsed[]): Told {
  return texts.flatMap((text, i) => {
    const used = terms[i];
    return used === undefined ? [text] : [text, used];
  });
}
