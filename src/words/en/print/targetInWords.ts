import type { Started } from '../../../core/trace/events';

/** Whom a run was for. */
export function targetInWords({ kind, address }: Started['target']): string {
  switch (kind) {
    case 'sandbox':
      return 'the sandbox inside the page, which judges as AWS STS does';
    case 'cluster':
      return address;
    case 'challenge':
      return 'nobody: a challenge, answered on paper';
    case 'listener':
      return 'the listener, by a program of your own';
  }
}
