import type { ScopeFacts } from '../../../core/findings/facts/login';
import type { WordsByCode } from './findingWords';
import { quoted } from './quoted';

export const scopeWords = {
  'scope-day': () => ({ says: 'The day in the scope is that of X-Amz-Date.' }),
  'scope-day-other': ({ day, dayOfDate }) => ({
    says: `The scope is of the day ${quoted(day)}, X-Amz-Date of ${quoted(dayOfDate)}. Both must be the day in UTC, taken from the same moment.`,
  }),
  'scope-region': ({ region }) => ({ says: `The region ${region} is that of the STS host.` }),
  'scope-region-other': ({ region, stsHost, wanted }) => ({
    says: `The scope names the region ${quoted(region)}, the STS host ${quoted(stsHost)} needs ${wanted}. ${
      region === 'amazonaws'
        ? 'The specification’s pseudocode leads there; its table, and every server, have us-east-1 for sts.amazonaws.com.'
        : 'The second label of the host decides; AWS_REGION has no say.'
    }`,
  }),
  'scope-service': () => ({ says: 'The scope names the service sts.' }),
  'scope-service-other': ({ service }) => ({
    says: `The scope names the service ${quoted(service)}; it must be sts, whatever it is that you log in to.`,
  }),
  'scope-terminator': () => ({ says: 'The scope ends with aws4_request.' }),
  'scope-terminator-other': ({ terminator }) => ({
    says: `The scope ends with ${quoted(terminator)}; it must be aws4_request.`,
  }),
} as const satisfies WordsByCode<keyof ScopeFacts>;
