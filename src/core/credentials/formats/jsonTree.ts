import { createScanner, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { Fault } from '../../bytes/fault';

/** Deeper than any answer of AWS; the parser recurses. */
const maxDepth = 64;

// The kinds of token and error that are asked for, as jsonc-parser numbers them: its const enums cannot be imported
// under isolatedModules.
const opening: readonly number[] = [1, 3];
const closing: readonly number[] = [2, 4];
const endOfFile = 17;
const trailingText = 9;

const reasons: ReadonlyMap<number, string> = new Map([
  [1, 'this is no value of JSON; texts stand in double quotes'],
  [2, 'a number is malformed'],
  [3, 'a property name in double quotes is expected'],
  [4, 'a value is expected'],
  [5, 'a colon is expected'],
  [6, 'a comma is expected'],
  [7, 'a closing brace is missing'],
  [8, 'a closing bracket is missing'],
  [12, 'a text has no closing quote'],
  [14, 'an escape is malformed'],
  [15, 'an escape is not one of JSON'],
  [16, 'a text has a control character'],
]);

export interface JsonProblem {
  readonly start: number;
  readonly end: number;
  /** The end of a sentence. */
  readonly reason: string;
}

export interface JsonTree {
  readonly root: Node;
  /** After the root. */
  readonly end: number;
  readonly problems: readonly JsonProblem[];
}

/**
 * Reads as much JSON as there is; offsets are those of `text`.
 * @param start where the JSON begins
 * @throws Fault `paste-unrecognised` if there is no value at all, or it is nested too deeply
 */
export function readJsonTree(text: string, start: number): JsonTree {
  rejectDepth(text, start);
  // spaces in place of what stands before keep every offset
  const errors: ParseError[] = [];
  const root = parseTree(' '.repeat(start) + text.slice(start), errors);
  if (!root) throw new Fault('paste-unrecognised', 'There is no JSON value here', { offset: start });
  return {
    root,
    end: root.length < 0 ? text.length : root.offset + root.length,
    problems: errors
      .filter(({ error }) => Number(error) !== trailingText)
      .map(({ error, offset, length }) => ({
        start: offset,
        end: offset + length,
        reason: reasons.get(Number(error)) ?? 'it is malformed',
      })),
  };
}

function rejectDepth(text: string, start: number): void {
  const scanner = createScanner(text, true);
  scanner.setPosition(start);
  let depth = 0;
  for (let token = Number(scanner.scan()); token !== endOfFile; token = Number(scanner.scan())) {
    if (opening.includes(token)) depth += 1;
    else if (closing.includes(token)) depth -= 1;
    if (depth <= maxDepth) continue;
    throw new Fault('paste-unrecognised', `The JSON is nested more than ${maxDepth} levels deep`, {
      offset: scanner.getTokenOffset(),
    });
  }
}
