import { toggles } from '../../../core/mistakes/lab/toggles';
import type { ServerFault } from '../../../core/mongodbAws/server/faults';

/** What the lab has no words for, since there one breaks what leads to it. */
const own = {
  'signature-refused': {
    title: 'Signature refused',
    description: 'STS says SignatureDoesNotMatch, whatever the signature is.',
  },
  'user-unknown': {
    title: 'No database user',
    description: 'STS accepts, and the server knows no user of that ARN.',
  },
} as const;

/** What a failure on purpose is called, and what it does. */
export function wordsOf(fault: ServerFault): { readonly title: string; readonly description: string } {
  switch (fault) {
    case 'signature-refused':
    case 'user-unknown':
      return own[fault];
    default:
      return toggles[fault];
  }
}
