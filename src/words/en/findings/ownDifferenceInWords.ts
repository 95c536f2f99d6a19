import type { OwnDifference } from '../../../core/findings/own/comparedOwn';
import type { LineKind } from '../../../core/findings/own/lineKind';
import type { WhatDiffers } from '../../../core/findings/own/whatDiffers';
import { soughtWords } from '../signing/soughtWords';

const lines: Readonly<Record<Exclude<LineKind['kind'], 'header'>, string>> = {
  method: 'the method',
  path: 'the path',
  query: 'the empty query line',
  blank: 'a blank line',
  'signed-headers': 'the list of signed headers',
  'payload-hash': 'the hash of the body',
  algorithm: 'the algorithm',
  date: 'the date',
  scope: 'the scope',
  'request-hash': 'the hash of the canonical request',
  none: 'no line',
  other: 'something else',
};

/** A line by what it is. */
function lineInWords(line: LineKind): string {
  return line.kind === 'header' ? `the header ${line.header}` : lines[line.kind];
}

const what: Readonly<Record<WhatDiffers, (difference: OwnDifference) => string>> = {
  'line-ends': () => 'Lines end with a carriage return and a line feed; a line feed alone is right',
  'header-missing': ({ expected }) => `There is no line of ${lineInWords(expected)}`,
  'header-extra': ({ found }) => `${capital(lineInWords(found))} is not one that a login signs`,
  'header-order': () => 'The headers are not in the order of their names',
  'header-name': () => 'A header’s name is not in lower case',
  'header-spaces': () => 'There are spaces around a header’s value, or within it',
  'header-value': ({ expected }) => `${capital(lineInWords(expected))} has another value`,
  'other-login': ({ expected }) => `${capital(lineInWords(expected))} is well formed, and another`,
  'line-missing': ({ expected }) => `A line is missing: ${lineInWords(expected)}`,
  'line-extra': () => 'There is a line too many',
  'scope-no-terminator': () => 'The scope ends without /aws4_request',
  'hash-form': () => 'The hash is not written as 64 digits of lower-case hex',
  hash: ({ expected }) =>
    expected.kind === 'request-hash'
      ? 'It is the hash of another canonical request'
      : 'It is the hash of another body',
  other: ({ expected }) => `${capital(lineInWords(expected))} is another`,
};

/** What a first difference is, a sentence without its period: the mistake that makes it, or what the lines at it show. */
export function ownDifferenceInWords(difference: OwnDifference): string {
  const { mistake } = difference;
  return mistake === null ? what[difference.what](difference) : soughtWords(mistake).title;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
