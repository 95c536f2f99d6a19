import type { FaultFacts } from '../../../core/fault/facts';
import { byProblem } from './said';

const whose = 'Does the endpoint belong to STS?';

/** Asking STS. */
export const stsFaults = {
  'sts-endpoint-refused': byProblem<FaultFacts['sts-endpoint-refused']>({
    endpoint: {
      says: 'This is not the name of an STS endpoint',
      next: 'Use sts.amazonaws.com or sts.REGION.amazonaws.com; for any other, start with --sts-endpoint URL',
    },
    region: {
      says: 'This is not the name of a region',
      next: 'Write it as AWS does, for example eu-central-1; leave it empty for the global endpoint',
    },
    'other-endpoint': {
      says: 'This proxy sends requests for STS to another endpoint',
      next: 'Reload the page: the proxy was started with --sts-endpoint',
    },
  }),
  'sts-reply-invalid': byProblem<FaultFacts['sts-reply-invalid']>({
    'not-unicode': { says: 'The reply of STS cannot be read: it is no Unicode', next: whose },
    echo: {
      says: 'The reply of STS cannot be read: it gives a part of the token back that was sent',
      next: whose,
    },
    expiration: { says: 'The reply of STS cannot be read: its Expiration is no date', next: whose },
    missing: ({ name }) => ({ says: `The reply of STS cannot be read: it has no ${name}`, next: whose }),
    'too-long': ({ found }) => ({
      says: `The reply of STS cannot be read: it has ${found} characters`,
      next: whose,
    }),
    xml: ({ line, column }) => ({
      says: `The reply of STS cannot be read: it is no XML at line ${line}, column ${column}`,
      next: whose,
    }),
  }),
  'sts-input-invalid': ({ field }: FaultFacts['sts-input-invalid']) => ({
    says: `The field ${field} cannot be sent to STS`,
  }),
  'sts-unreachable': byProblem<FaultFacts['sts-unreachable']>({
    broken: { says: 'The connection to STS broke before its reply was whole' },
  }),
};
