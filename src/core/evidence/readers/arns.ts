import type { EvidenceReader } from '../scan';
import { firstMatches } from './firstMatches';

/** A user, role, session, federated user or root (IAM identifiers); an asterisk as MongoDB Enterprise has it. */
const arn = /\barn:aws[a-z-]{0,16}:(?:iam|sts)::(?:\d{12})?:(?:root\b|[a-z-]{2,32}\/[\w+=,.@*/-]{1,600})/g;

/** ARNs of identities that stand by themselves. */
export const arns: EvidenceReader = ({ text }) =>
  firstMatches(text, arn).map(({ index, 0: whole }) => {
    const found = whole.replace(/[.,]+$/, '');
    return { kind: 'arn', start: index, end: index + found.length, facts: { arn: found } };
  });
