import type { SetField } from '../reading';
import type { Token } from './lex';
import { fieldOfName, fieldOfPosition, isWrapper } from './names';

/** What a literal is to the code around it. */
export interface Owner {
  readonly field: SetField;
  /** The name in the code that said so. */
  readonly name: string;
  /** Where in the tokens that name is, if it is a text in quotes itself. */
  readonly key?: number;
}

/** Looking back for the start of a call ends here; nobody passes so much. */
const farthest = 60;

/** Finds the name to which a literal belongs: what it is assigned to, keyed by, or passed as. */
export function ownerOf(tokens: readonly Token[], literal: number): Owner | undefined {
  let at = literal - 1;
  while (isOpening(tokens, at)) at = beforeOpening(tokens, at);
  const token = tokens[at];
  if (token?.kind !== 'mark') return undefined;
  if (token.text === ':' || token.text === '=' || token.text === '>')
    return namedBy(tokens, nameBefore(tokens, at));
  if (token.text === '(') return firstArgument(tokens, at, literal);
  return token.text === ',' ? laterArgument(tokens, at) : undefined;
}

/** `Some(`, `String::from(`, `&`: these stand between a name and its text. */
function isOpening(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'name') return token.text === 'new';
  if (token?.text === '&') return true;
  const before = tokens[at - 1];
  return token?.text === '(' && before?.kind === 'name' && isWrapper(before.text);
}

function beforeOpening(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at - 1;
  let before = at - 2;
  while (isPathMark(tokens[before])) before -= tokens[before - 1]?.kind === 'mark' ? 3 : 2;
  return before;
}

function isPathMark(token: Token | undefined): boolean {
  return token?.kind === 'mark' && (token.text === ':' || token.text === '.');
}

/** The name in front of `=`, `:`, `:=` or `=>`, past a type annotation and the brackets of a subscript. */
function nameBefore(tokens: readonly Token[], mark: number): number {
  let at = mark;
  while (/^[:=>?&]$/.test(tokens[at]?.text ?? '') && tokens[at]?.kind === 'mark') at -= 1;
  if (tokens[at]?.text === ']') at -= 1;
  const token = tokens[at];
  const isType = token?.kind === 'name' && /^(?:string|str|String)$/.test(token.text);
  const before = tokens[at - 1]?.text === '&' ? at - 2 : at - 1;
  return isType && tokens[before]?.text === ':' ? nameBefore(tokens, before) : at;
}

function firstArgument(tokens: readonly Token[], open: number, literal: number): Owner | undefined {
  const callee = pathBefore(tokens, open);
  const positional = fieldOfPosition(callee, 0);
  if (positional) return { field: positional, name: callee };
  // a key in front of its value is not a value itself
  return tokens[literal + 1]?.text === ',' ? undefined : named(callee.slice(callee.lastIndexOf('.') + 1));
}

function laterArgument(tokens: readonly Token[], comma: number): Owner | undefined {
  const keyed = tokens[comma - 1]?.kind === 'literal' ? namedBy(tokens, comma - 1) : undefined;
  if (keyed) return keyed;
  let argument = 1;
  let depth = 0;
  for (let at = comma - 1; at >= 0 && comma - at < farthest; at -= 1) {
    const text = tokens[at]?.kind === 'mark' ? (tokens[at]?.text ?? '') : '';
    if (')]}'.includes(text) && text !== '') depth += 1;
    else if (depth > 0 && '([{'.includes(text) && text !== '') depth -= 1;
    else if (depth === 0 && text === ',') argument += 1;
    else if (depth === 0 && text === '(') {
      const callee = pathBefore(tokens, at);
      const field = fieldOfPosition(callee, argument);
      return field && { field, name: callee };
    } else if (text === '{' || text === '[' || text === ';') return undefined;
  }
  return undefined;
}

/** The last two names in front of an opening parenthesis, with a period between them whatever the language has. */
function pathBefore(tokens: readonly Token[], open: number): string {
  const last = tokens[open - 1];
  if (last?.kind !== 'name') return '';
  let at = open - 2;
  if (!isPathMark(tokens[at])) return last.text;
  while (isPathMark(tokens[at])) at -= 1;
  const first = tokens[at];
  return first?.kind === 'name' ? `${first.text}.${last.text}` : last.text;
}

function namedBy(tokens: readonly Token[], at: number): Owner | undefined {
  const token = tokens[at];
  const owner = token && token.kind !== 'mark' ? named(token.text) : undefined;
  return owner && token?.kind === 'literal' ? { ...owner, key: at } : owner;
}

function named(name: string): Owner | undefined {
  const field = fieldOfName(name);
  return field && { field, name };
}
