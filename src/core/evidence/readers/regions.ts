import type { EvidenceReader } from '../scan';
import { firstMatches } from './firstMatches';

/** What a program is told of its region, where it lies in another partition than most: in any other it has no say. */
const region =
  /\bAWS_(?:DEFAULT_)?REGION["']?[ \t]{0,4}[=:][ \t]{0,4}["']?((?:cn|us-gov|us-isob?|eusc-[a-z]{2})-[a-z]{2,16}-\d)\b["']?/g;

/** Regions of GovCloud, China and the other partitions that have an STS of their own. */
export const regions: EvidenceReader = ({ text }) =>
  firstMatches(text, region).map(({ index, 0: whole, 1: name = '' }) => ({
    kind: 'region',
    start: index,
    end: index + whole.length,
    facts: { region: name },
  }));
