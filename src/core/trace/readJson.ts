import { visit } from 'jsonc-parser';
import { Fault } from '../fault/fault';

/** The most that is read: characters of text, levels inside each other, and values in all. */
export const traceLimits = { characters: 8 * 1024 * 1024, depth: 64, values: 200_000 } as const;

/**
 * A text as JSON.
 * @throws Fault `trace-invalid` with the character at which it stops to be JSON, or goes too far
 */
export function readJson(text: string): unknown {
  const { characters } = traceLimits;
  if (text.length > characters) {
    throw new Fault('trace-invalid', { problem: 'too-long', limit: characters, offset: characters });
  }
  requireBounded(text);
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError)
      throw new Fault('trace-invalid', { problem: 'not-json', offset: offsetOfError(text) }, thrown);
    throw thrown;
  }
}

/** Before it is parsed: how deep it goes, and how many values it has at most, by its brackets and commas. */
function requireBounded(text: string): void {
  const { depth: deepest, values: most } = traceLimits;
  let depth = 0;
  let values = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text[offset];
    if (character === '"') offset = endOfText(text, offset);
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (character === ',' || character === '[' || character === '{') values++;
    if (depth > deepest) throw new Fault('trace-invalid', { problem: 'too-deep', limit: deepest, offset });
    if (values > most) throw new Fault('trace-invalid', { problem: 'too-many', limit: most, offset });
  }
}

/** Where the quote stands that closes a text. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** By a parser that knows where it is; at the end, where it lets the text pass. */
function offsetOfError(text: string): number {
  let first = text.length;
  const onError = (_error: unknown, offset: number): void => void (first = Math.min(first, offset));
  visit(text, { onError }, { disallowComments: true });
  return first;
}
