import type { TermId } from '../../../core/vocabulary/terms';
import { awsTerms } from './awsTerms';
import type { Definition } from './definition';
import { mongodbTerms } from './mongodbTerms';
import { networkTerms } from './networkTerms';
import { signingTerms } from './signingTerms';

/** Each term of the page, in a sentence or two. */
export const glossary: Readonly<Record<TermId, Definition>> = {
  ...awsTerms,
  ...mongodbTerms,
  ...networkTerms,
  ...signingTerms,
} satisfies Record<TermId, Definition>;
