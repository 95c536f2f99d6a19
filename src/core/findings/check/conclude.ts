import { unreachable } from '../../fault/fault';
import type { Checked } from './checked';
import type { Conclusion } from './conclusion';
import { concludeFound } from './concludeFound';
import { concludeMatch } from './concludeMatch';
import { concludeNotFound } from './concludeNotFound';

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
