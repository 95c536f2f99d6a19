import { quotations } from '../../quotation/quotations';
import type { Edit } from './edited';

/** Parts of sentences that a mail or a terminal may break over lines, and no-break spaces may part. */
const sentences = quotations('field.md 1: servers, STS and drivers', {
  missing: 'bad auth : user ARN is not found',
  atlas: 'bad auth :',
  status: 'aws sts call has response',
  percona: 'Unexpected GetCallerIdentity HTTP status code:',
  user: 'Could not find user',
  token: 'The security token included in the request is',
  signature: 'The request signature we calculated does not match the signature you provided.',
  scope: 'Credential should be scoped to a valid region',
  refused: 'Authentication failed',
  selection: 'Server selection timed out after',
});

const gap = String.raw`[ \t\u00A0\u202F]*(?:\r?\n(?:>[ \t]?)*)?[ \t\u00A0\u202F]*`;
/** Whatever name stands there, and marks around it. */
const arn = String.raw`\S{0,3}arn:aws\S{1,512}`;
const words = new RegExp(
  Object.values(sentences)
    .map((sentence) =>
      sentence
        .replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
        .replaceAll(' ', gap)
        .replace('ARN', arn),
    )
    .map((sentence) => String.raw`${sentence}(?:${gap}(?=\d{3}\b))?`)
    .join('|'),
  'g',
);

/** What parts the words of a sentence that is known, where that is no single blank. */
export function wrappedWords(text: string): readonly Edit[] {
  return [...text.matchAll(words)].flatMap(({ index, 0: whole }) =>
    [...whole.matchAll(/\s+(?:>\s*)*/g)]
      .filter(([parting]) => parting !== ' ')
      .map(({ index: at, 0: parting }) => ({
        start: index + at,
        end: index + at + parting.length,
        text: ' ',
      })),
  );
}
