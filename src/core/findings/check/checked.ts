import type { SearchResult } from '../../mistakes/search/result';
import type { CheckCode } from '../facts/check';
import type { LoginFacts } from '../facts/login';
import type { Checked as Tested } from '../finding';
import type { Said } from '../rule';
import type { LoginFate } from './fate';

/** All that is known of a login whose signature was checked. */
export interface Checked<Kind extends SearchResult['kind'] = SearchResult['kind']> {
  readonly result: SearchResult & { readonly kind: Kind };
  readonly fate: LoginFate;
  /** What can be told of the login without its secret. */
  readonly findings: readonly Tested<keyof LoginFacts>[];
  /** As the Authorization header has it; empty where it has none. */
  readonly accessKeyId: string;
  readonly temporary: boolean;
}

/** What a check came to. */
export type Concluded = Said<CheckCode>;
