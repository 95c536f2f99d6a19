import type { ScopeFacts } from '../../../core/findings/facts/login';
import type { WordsByCode } from './findingWords';
import { inQuotes } from './inQuotes';

export const scopeWords = {
  'scope-day': () => ({ says: 'The day in the scope is that of X-Amz-Date.' }),
  'scope-day-other': ({ day, dayOfDate }) => ({
    says: `The scope is of the day ${inQuotes(day)}, X-Amz-Date of ${inQuotes(dayOfDate)}. Both must be the day in UTC, taken from the same moment.`,
  }),
  'scope-region': ({ region }) => ({ says: `The region ${region} is that of the STS host.` }),
  'scope-region-other': ({ region, stsHost, wanted }) => ({
    says: `The scope names the region ${inQuotes(region)}, the STS host ${inQuotes(stsHost)} needs ${wanted}. ${
      region === 'amazonaws'
        ? 'The specification’s pseudocode leads there; its table, and every server, have us-east-1 for sts.amazonaws.com.'
        : 'The second label of the host decides; AWS_REGION has no say.'
    }`,
  }),
  'scope-service': () => ({ says: 'The scope names the service sts.' }),
  'scope-service-other': ({ service }) => ({
    says: `The scope names the service ${inQuotes(service)}; it must be sts, whatever it is that you log in to.`,
  }),
  'scope-terminator': () => ({ says: 'The scope ends with aws4_request.' }),
  'scope-terminator-other': ({ terminator }) => ({
    says: `The scope ends with ${inQuotes(terminator)}; it must be aws4_request.`,
  }),
} as const satisfies WordsByCode<keyof ScopeFacts>;
