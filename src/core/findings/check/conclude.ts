import { unreachable } from '../../fault/fault';
import type { Checked, Concluded } from './checked';
import { concludeFound } from './concludeFound';
import { concludeMatch } from './concludeMatch';
import { concludeNotFound } from './concludeNotFound';

/** What follows from a check: the secret is right only where STS took it, and all is well only where nothing is wrong. */
export function conclude(checked: Checked): Concluded {
  const { result } = checked;
  switch (result.kind) {
    case 'unreadable':
      return {
        code: 'check-unreadable',
        level: 'certain',
        about: 'authorization',
        facts: { tone: 'warn' },
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
