import type { Edit } from './edited';

/** Elements of HTML in which a page or a mail shows text; STS’s XML has other names. */
const tag =
  /<\/?(p|div|br|pre|code|span|td|th|tr|table|tbody|thead|li|ul|ol|b|i|strong|em|font|body|html|head|meta|style|a|img|h[1-6]|blockquote)(?:\s[^<>]{0,512})?\/?>/g;
const entity = /&(?:(lt|gt|amp|quot|apos|nbsp)|#(\d{1,6})|#x([0-9a-f]{1,5}));/gi;
const characters: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
/** They go on in the same line. */
const inline = /^(?:code|span|b|i|strong|em|font|a|img)$/;

/** The tags and entities of a text that was copied with its HTML. */
export function markup(text: string): readonly Edit[] {
  const tags = [...text.matchAll(tag)].map(({ index, 0: whole, 1: name = '' }) => ({
    start: index,
    end: index + whole.length,
    text: inline.test(name) ? '' : /^t[dh]$/.test(name) ? '\t' : '\n',
  }));
  if (tags.length < 2) return [];
  const entities = [...text.matchAll(entity)].map(({ index, 0: whole, 1: name, 2: decimal, 3: hex }) => ({
    start: index,
    end: index + whole.length,
    text: name === undefined ? character(decimal, hex) : (characters[name.toLowerCase()] ?? whole),
  }));
  return [...tags, ...entities]
    .sort((a, b) => a.start - b.start)
    .filter((edit, i, all) => edit.start >= (all[i - 1]?.end ?? 0));
}

function character(decimal: string | undefined, hex: string | undefined): string {
  const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ' ';
}
