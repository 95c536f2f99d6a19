import type { Chance } from './chance';

/** Characters; longer inputs are cut. */
const maxLength = 4096;

/** What readers of text look for, or trip over. */
const words = [
  '%',
  '%FF',
  '%C3',
  '%00',
  '+',
  '&',
  '&&',
  '=',
  '==',
  ':',
  '::',
  '@',
  '/',
  '//',
  '?',
  '#',
  '[',
  ']',
  '{',
  '}',
  ',',
  ';',
  '"',
  "'",
  '`',
  '\\',
  '\\\\',
  '\\u',
  '\\ud800',
  '\\x',
  '$',
  '$(',
  '${',
  '|',
  '<',
  '>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&#xD800;',
  '&#0;',
  '&#x110000;',
  '&lt;',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<?xml version="1.1"?>',
  '\r',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '\u00A0',
  '\u2028',
  '\u0085',
  '\uFEFF',
  '\u0000',
  '\u007F',
  '\uD800',
  '\uDC00',
  '\uDBFF',
  '\uDBFF\uFFFF',
  '\uFFFE',
  '\u{10FFFF}',
  '\u{1F600}',
  '\u0301',
  '\u202E',
  'é',
  '-',
  '--',
  '-H',
  '- ',
  '? ',
  '&a ',
  '*a',
  '!!binary ',
  '---',
  '...',
  '|-',
  '>+',
  '<<: ',
  '%YAML 1.1',
  '"""',
  "'''",
  '/*',
  '*/',
  '#{',
  '//',
  'EOF',
  '<<EOF',
  'null',
  'true',
  'NaN',
  '1e999',
  '-0',
  '9007199254740993',
  '0x1F',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'mongodb://',
  'mongodb+srv://',
  'authMechanismProperties=',
  'AWS_SESSION_TOKEN:',
  'authSource=',
  'AWS_SECRET_ACCESS_KEY',
  'AKIAIOSFODNN7EXAMPLE',
  'export ',
  'set -gx ',
  'setenv ',
  '$env:',
  '[default]',
  'Credential=',
  'SignedHeaders=',
  'Signature=',
  '20261124T120000Z',
  '2026-11-24T12:00:00Z',
  '::1',
  '[::1]',
  '127.0.0.1',
  '.',
  '..',
  'a.b',
] as const;

/** A text that is like one of others, and is hardly as it should be. */
export function mutateText(seeds: readonly string[], chance: Chance): string {
  let text = chance.below(64) === 0 ? noise(chance) : chance.of(seeds);
  for (let left = 1 + chance.length(12); left > 0; left--) text = changeOnce(text, seeds, chance);
  return text.length > maxLength ? text.slice(0, maxLength) : text;
}

function changeOnce(text: string, seeds: readonly string[], chance: Chance): string {
  const at = chance.below(text.length + 1);
  const end = Math.min(text.length, at + chance.length(64));
  const [before, cut, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
  switch (chance.below(9)) {
    case 0:
      return before + after;
    case 1:
      return before + chance.of(words) + cut + after;
    case 2:
      return before + chance.of(words) + after;
    case 3:
      return before + cut.repeat(1 + chance.length(40)) + after;
    case 4:
      return before + chance.of(words).repeat(1 + chance.length(200)) + cut + after;
    case 5:
      return before + character(chance) + text.slice(at + 1);
    case 6:
      return before;
    case 7: {
      const other = chance.of(seeds);
      const from = chance.below(other.length + 1);
      return before + other.slice(from, from + chance.length(200)) + after;
    }
    default:
      return cut + before + after;
  }
}

function character(chance: Chance): string {
  const top = chance.of([0x80, 0x100, 0x10000]);
  return String.fromCharCode(chance.below(top));
}

function noise(chance: Chance): string {
  return Array.from({ length: chance.length(200) }, () => character(chance)).join('');
}
