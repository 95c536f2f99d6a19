import { unreachable } from '../../fault/fault';
import type { SearchResult } from '../../mistakes/search/search';
import type { ObservedFinding } from '../observed/finding';
import type { Conclusion } from './conclusion';
import { concludeFound } from './concludeFound';
import { concludeMatch } from './concludeMatch';
import { concludeNotFound } from './concludeNotFound';
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
}

/** What follows from a check: the secret is right only where STS took it, and all is well only where nothing is wrong. */
export function conclude(checked: Checked): Conclusion {
  const { result } = checked;
  switch (result.kind) {
    case 'unreadable':
      return {
        tone: 'warn',
        title: 'There is no signature to check',
        faults: [],
        lines: ['The Authorization header has no whole credential, list of signed headers or signature.'],
        remains: [],
      };
    case 'match':
      return concludeMatch({ ...checked, result });
    case 'found':
      return concludeFound({ ...checked, result });
    case 'not-found':
      return concludeNotFound({ ...checked, result });
    default:
      return unreachable(result);
  }
}
