import type { Edit } from './edited';

/** The marks of a typesetter, and those of Markdown and of code. */
const typeset = '“”„‟«»‹›‘’‚';
const marks = `["'\`*~${typeset}]{1,3}`;
const arn = `arn:aws[^\\s"'\`*~${typeset}]{1,512}`;

const quoted = [
  new RegExp(`(?<=\\buser )(?<before>${marks})${arn}(?<after>${marks})(?= is not found)`, 'g'),
  // The server itself writes it between quotes.
  new RegExp(
    `(?<=\\bfind user )(?<before>[${typeset}]{1,3})arn:aws[^\\s${typeset}]{1,512}(?<after>[${typeset}]{1,3})`,
    'g',
  ),
  new RegExp(`(?<=has response |status code: )(?<before>${marks})\\d{3}(?<after>${marks})`, 'g'),
];

/** Around the name or the status inside a sentence that is known, what whoever passed it on put there. */
export function quotedWords(text: string): readonly Edit[] {
  return quoted
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .sort((a, b) => a.index - b.index)
    .flatMap(({ index, 0: whole, groups }) => {
      const { before = '', after = '' } = groups ?? {};
      const end = index + whole.length;
      return [
        { start: index, end: index + before.length, text: '' },
        { start: end - after.length, end, text: '' },
      ];
    });
}
