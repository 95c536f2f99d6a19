import type { WhyRefused } from '../../core/capture/ports';
import { statementOf } from './faults/faultInWords';
import type { Said } from './faults/said';

const words: Readonly<Record<Exclude<WhyRefused['code'], 'unreadable'>, Required<Said>>> = {
  'not-listening': {
    says: 'No sandbox server was started, so there is nothing that drivers could connect to',
    next: 'Start again without --no-sandbox',
  },
  shared: {
    says: 'This copy of Countersign is shared, and logins hold session tokens, so it shows those of no driver',
    next: 'Run Countersign on the machine of your program, and open the page that it serves there',
  },
  'too-many-pages': {
    says: 'The listener is being watched by as many pages as it serves at once',
    next: 'Close another tab of this page, then reload',
  },
  'other-version': {
    says: 'The listener speaks another version of the language between page and listener',
    next: 'Reload the page',
  },
};

/** Why the listener tells this page nothing, and what to do. */
export function feedInWords(why: WhyRefused): Required<Said> {
  return why.code === 'unreadable'
    ? { says: statementOf(why.fault), next: 'Reload the page' }
    : words[why.code];
}
