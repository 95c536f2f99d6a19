import type { FoundMistake } from '../../mistakes/search/found';
import type { SearchResult } from '../../mistakes/search/search';
import type { ObservedFinding } from '../observed/finding';
import type { LoginFate } from './loginFate';

/** All that is known of a login whose signature was checked. */
export interface Checked<Kind extends SearchResult['kind'] = SearchResult['kind']> {
  readonly result: SearchResult & { readonly kind: Kind };
  readonly fate: LoginFate;
  /** What can be told of the login without its secret. */
  readonly findings: readonly ObservedFinding[];
  /** As the Authorization header has it. */
  readonly accessKeyId: string;
  readonly temporary: boolean;
  /** What is said of a mistake, and what to do about it: sentences without their periods. */
  readonly inWords: (mistake: FoundMistake) => { readonly title: string; readonly remedy: string };
}
