import type { CredentialSet } from '../../credentials/credentialSet';
import { readPaste } from '../../paste/readPaste';
import type { EvidenceReader, Found } from '../scan';

/** Credentials in any shape that the page reads, a piece for each set. What other pieces are of is not told again. */
export const credentials: EvidenceReader = ({ text }) => {
  const read = readPaste(text);
  return read.kind === 'credentials' ? read.sets.flatMap(foundOf) : [];
};

function foundOf(set: CredentialSet): readonly Found<'credentials'>[] {
  const { label, accessKeyId, secretAccessKey, sessionToken, expiration } = set;
  const values = [accessKeyId, secretAccessKey, sessionToken].filter((value) => value !== undefined);
  if (values.length === 0) return [];
  const facts = {
    ...(label === undefined ? {} : { label }),
    ...(accessKeyId ? { accessKeyId: accessKeyId.text } : {}),
    ...(secretAccessKey ? { secretAccessKey: secretAccessKey.text } : {}),
    ...(sessionToken ? { sessionToken: sessionToken.text } : {}),
    ...(expiration ? { expiration: expiration.at } : {}),
  };
  const start = Math.min(...values.map(({ span }) => span.start));
  const end = Math.max(...values.map(({ span }) => span.end));
  return [{ kind: 'credentials', start, end, facts, hidden: true }];
}
