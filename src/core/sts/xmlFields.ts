import type { Field } from '../bytes/field';
import { utf8Encode } from '../bytes/utf8';

/** Deeper than any answer of STS. */
const maxDepth = 32;
const pieces = /<\/([^\s<>/]+)\s*>|<([^\s<>/?!]+)(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</gu;

/**
 * Every byte of an answer in XML as named fields, each under the names of the elements around it. What is no element's
 * beginning, end or content, and what is beyond the last end that fits, is `not understood`.
 */
export function xmlFields(xml: string): readonly Field[] {
  const around: string[] = [];
  let offset = 0;
  return [...xml.matchAll(pieces)].flatMap(([text, closes, opens]): readonly Field[] => {
    const { length } = utf8Encode(text);
    const at = { offset, length };
    offset += length;
    if (opens !== undefined && around.length < maxDepth) {
      const path = [...around, opens];
      if (!text.endsWith('/>')) around.push(opens);
      return [{ path, part: 'opening tag', ...at }];
    }
    if (closes !== undefined && closes === around.at(-1)) {
      const path = [...around];
      around.pop();
      return [{ path, part: 'closing tag', ...at }];
    }
    if (text.startsWith('<')) return [{ path: [...around], part: 'not understood', ...at }];
    return [
      text.trim() === ''
        ? { path: [...around], part: 'white space', ...at }
        : { path: [...around], part: 'text', ...at, text },
    ];
  });
}
