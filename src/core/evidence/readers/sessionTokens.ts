import { Secret } from '../../credentials/secret';
import type { EvidenceReader } from '../scan';
import { firstMatches } from './firstMatches';

const header = /\bx-amz-security-token["']?[ \t]{0,8}[:=][ \t]{0,8}b?["']?([A-Za-z0-9+/=]{16,16384})/gi;

/** Session tokens in a header, as curl and debug prints have them. */
export const sessionTokens: EvidenceReader = ({ text }) =>
  firstMatches(text, header).map(({ index, 0: whole, 1: token = '' }) => ({
    kind: 'session-token',
    start: index,
    end: index + whole.length,
    facts: { sessionToken: new Secret(token) },
    hidden: true,
  }));
