import type { EvidenceReader } from '../scan';
import { firstMatches } from './firstMatches';

/** The four lines, or the same in one with `\n` between. */
const pattern =
  /AWS4-HMAC-SHA256(?:\r?\n|(?:\\r)?\\n)(\d{8}(?:T\d{6}Z)?)(?:\r?\n|(?:\\r)?\\n)([\w-]{0,16}(?:\/[\w-]{0,32}){1,5})(?:\r?\n|(?:\\r)?\\n)([0-9a-fA-F]{64}|[\w+/-]{43}=?)(?![\w+/=])/g;

/** The text over which the last HMAC runs. */
export const stringsToSign: EvidenceReader = ({ text }) =>
  firstMatches(text, pattern).map(
    ({ index, 0: whole, 1: amzDate = '', 2: scope = '', 3: canonicalRequestHash = '' }) => ({
      kind: 'string-to-sign',
      start: index,
      end: index + whole.length,
      facts: {
        stringToSign: whole.replaceAll('\\r', '\r').replaceAll('\\n', '\n'),
        amzDate,
        scope,
        canonicalRequestHash,
      },
      open: true,
    }),
  );
