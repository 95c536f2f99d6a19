import type { FoundMistake } from '../../mistakes/search/found';
import type { OwnDifference, OwnPart, OwnText } from '../own/comparedOwn';

/** What one's own texts of a signing come to beside the right ones. No fact quotes them. */
export interface OwnFacts {
  'own-request-differs': OwnDifference;
  'own-string-differs': OwnDifference;
  /** A value differs that is another in every login: it may be the text of another one. */
  'own-of-another-login': OwnDifference;
  /** All that differs is CRLF at the line ends, which copying makes as well. */
  'own-line-ends': OwnDifference;
  /** It is not the key that the entered secret and the scope give; `mistake`: which input gives it. */
  'own-key-wrong': { readonly mistake: FoundMistake | null };
  'own-signature-wrong': { readonly mistake: FoundMistake | null };
  /** What was signed is no login's. */
  'own-other-request': unknown;
  'own-texts-right': { readonly texts: readonly OwnText[]; readonly assumed: readonly OwnPart[] };
}
