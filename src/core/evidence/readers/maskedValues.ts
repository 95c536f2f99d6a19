import type { MaskedBy } from '../piece';
import type { EvidenceReader } from '../scan';
import { firstMatches } from './firstMatches';

/** A name of a credential, and stars or a word in place of its value. */
const masked =
  /\b(?<name>(?:aws[_-]?)?(?:access[_-]?key(?:[_-]?id)?|secret(?:[_-]?(?:access[_-]?)?key)?|session[_-]?token|security[_-]?token|token|password))["']?[ \t]{0,16}(?:=>|[:= \t])[ \t]{0,16}["']?(?<mask>\*{3,}[\w+/]{0,4}|\(?<?sensitive(?: value)?>?\)?|\[MASKED\]|<redacted>|\[redacted\]|\*\*redacted\*\*|•{3,})(?![\w*])/gi;

const makers: readonly (readonly [RegExp, MaskedBy])[] = [
  [/sensitive/i, 'terraform'],
  [/^\[MASKED\]$/, 'gitlab'],
  [/^<redacted>$/i, 'mongodb'],
  [/^•+$/, 'countersign'],
  [/^\*{12,}[\w+/]{4}$/, 'aws-cli'],
  [/^\*{3}$/, 'github-actions'],
];

/** Values of credentials that were masked before they came here. */
export const maskedValues: EvidenceReader = ({ text }) =>
  firstMatches(text, masked).map(({ index, 0: whole, groups }) => {
    const { name = '', mask = '' } = groups ?? {};
    const by = makers.find(([pattern]) => pattern.test(mask))?.[1] ?? 'other';
    return { kind: 'masked', start: index, end: index + whole.length, facts: { name, by } };
  });
