import { candidateAbout, changed, type Candidate } from './candidate';

const rule = 'End each line with one line feed, and write none behind the last line';
const request = candidateAbout('request');
const string = candidateAbout('string-to-sign');

const ends = [
  ['', 'a carriage return and a line feed', '\r\n'],
  ['-cr', 'a carriage return alone', '\r'],
  ['-escaped', 'a backslash and the letter n', '\\n'],
  ['-none', 'nothing', ''],
] as const;

/** Other line ends, in the canonical request, in the string to sign, or in both; and one too many at begin or end. */
export const lineEndCandidates: readonly Candidate[] = [
  ...ends.flatMap(([suffix, what, end]) => [
    request(`line-ends${suffix}`, `Its lines end with ${what}`, rule, (recipe) =>
      changed(recipe, { lineEnd: end, headerEnd: end, stringLineEnd: end }),
    ),
    request(
      `line-ends-request${suffix}`,
      `The lines of its canonical request end with ${what}`,
      rule,
      (recipe) => changed(recipe, { lineEnd: end, headerEnd: end }),
    ),
    request(`line-ends-headers${suffix}`, `The lines of its headers end with ${what}`, rule, (recipe) =>
      changed(recipe, { headerEnd: end }),
    ),
    string(`line-ends-string${suffix}`, `The lines of its string to sign end with ${what}`, rule, (recipe) =>
      changed(recipe, { stringLineEnd: end }),
    ),
  ]),
  request(
    'line-ends-all',
    'Its lines end with a carriage return and a line feed, the last one too',
    rule,
    (recipe) =>
      changed(recipe, {
        lineEnd: '\r\n',
        headerEnd: '\r\n',
        canonicalEnd: '\r\n',
        stringLineEnd: '\r\n',
        stringEnd: '\r\n',
      }),
  ),
  request(
    'line-ends-request-all',
    'The lines of its canonical request end with a carriage return and a line feed, the last one too',
    rule,
    (recipe) => changed(recipe, { lineEnd: '\r\n', headerEnd: '\r\n', canonicalEnd: '\r\n' }),
  ),
  string(
    'line-ends-string-all',
    'The lines of its string to sign end with a carriage return and a line feed, the last one too',
    rule,
    (recipe) => changed(recipe, { stringLineEnd: '\r\n', stringEnd: '\r\n' }),
  ),
  request('request-line-feed', 'Its canonical request ends with a line feed', rule, (recipe) =>
    changed(recipe, { canonicalEnd: '\n' }),
  ),
  request(
    'request-crlf',
    'Its canonical request ends with a carriage return and a line feed',
    rule,
    (recipe) => changed(recipe, { canonicalEnd: '\r\n' }),
  ),
  request('request-line-feed-before', 'Its canonical request begins with a line feed', rule, (recipe) =>
    changed(recipe, { canonicalStart: '\n' }),
  ),
  request('request-line-feeds', 'Its canonical request begins and ends with a line feed', rule, (recipe) =>
    changed(recipe, { canonicalStart: '\n', canonicalEnd: '\n' }),
  ),
  request(
    'both-line-feed',
    'Its canonical request and its string to sign end with a line feed',
    rule,
    (recipe) => changed(recipe, { canonicalEnd: '\n', stringEnd: '\n' }),
  ),
  string('string-line-feed', 'Its string to sign ends with a line feed', rule, (recipe) =>
    changed(recipe, { stringEnd: '\n' }),
  ),
  string('string-crlf', 'Its string to sign ends with a carriage return and a line feed', rule, (recipe) =>
    changed(recipe, { stringEnd: '\r\n' }),
  ),
];
