import { fieldNamed } from '../names';
import type { SetField } from '../reading';
import { fieldOfPosition, keepsItsText } from './callees';
import type { Token } from './lex';
import { looksLikeField } from './looksLikeField';

/** What a literal is to the code around it. */
export interface Owner {
  readonly field: SetField;
  /** The name in the code that said so. */
  readonly name: string;
  /** Where in the tokens that name is, if it is a text in quotes itself. */
  readonly key?: number;
}

type Tokens = readonly Token[];

/** Looking back ends here, in tokens: no expression around a text is so long. */
const farthest = 60;

/**
 * Finds the name to which a literal belongs: what it is assigned to, keyed by, passed as, or the alternative of. A call
 * around it that is not known belongs to what the call itself does, if the literal looks like that.
 */
export function ownerOf(tokens: Tokens, literal: number): Owner | undefined {
  let at = literal - 1;
  let isChanged = false;
  while (at >= 0 && literal - at < farthest) {
    const mark = textOf(tokens[at]);
    let owner: Owner | undefined;
    let next: number;
    if (mark === 'new' || (mark === '&' && textOf(tokens[at - 1]) !== '&')) next = at - 1;
    else if (mark === '(') {
      const callee = calleeBefore(tokens, at);
      owner = firstArgument(callee, tokens, literal);
      isChanged ||= callee.path !== '' && !keepsItsText(callee.path);
      next = callee.start - 1;
    } else if (mark === ',') return laterArgument(tokens, at);
    else {
      const end = operandBefore(tokens, at);
      if (end === at) return undefined;
      owner = namedBy(tokens, nameAt(tokens, end));
      next = isAlternative(tokens, end, at) ? startOf(tokens, end) - 1 : -1;
    }
    if (owner)
      return isChanged && !looksLikeField(owner.field, tokens[literal]?.text ?? '') ? undefined : owner;
    at = next;
  }
  return undefined;
}

/** Past `=`, `:`, `:=`, `=>`, `||`, `??`, `?:` and `or`: what stands in front of them ends there. */
function operandBefore(tokens: Tokens, at: number): number {
  let end = at;
  while (isMark(tokens[end], ':=>?|&') || textOf(tokens[end]) === 'or') end -= 1;
  return end;
}

function isAlternative(tokens: Tokens, from: number, to: number): boolean {
  const operator = tokens.slice(from + 1, to + 1).map(textOf);
  return operator.some((text) => text === '|' || text === '?' || text === 'or');
}

/** The name that an operand ends with, past a type annotation, the brackets of a subscript and those of a call. */
function nameAt(tokens: Tokens, end: number): number {
  const at = beforeClosing(tokens, end);
  const before = textOf(tokens[at - 1]) === '&' ? at - 2 : at - 1;
  const isType = /^(?:string|str)$/i.test(textOf(tokens[at])) && textOf(tokens[before]) === ':';
  return isType ? beforeClosing(tokens, operandBefore(tokens, before)) : at;
}

function beforeClosing(tokens: Tokens, end: number): number {
  let at = end;
  while (isMark(tokens[at], '])')) at -= 1;
  return at;
}

/** Where an operand begins: a name, a path, a call, a subscript. */
function startOf(tokens: Tokens, end: number): number {
  let at = end;
  while (end - at < farthest) {
    if (isMark(tokens[at], '])')) at = openingOf(tokens, at);
    const before = tokens[at - 1];
    const isCalled = isMark(tokens[at], '[(') && (before?.kind === 'name' || isMark(before, '])'));
    if (isCalled) at -= 1;
    else if (isPathMark(before)) at -= 2;
    else return at;
  }
  return at;
}

function openingOf(tokens: Tokens, close: number): number {
  let depth = 0;
  for (let at = close; at >= 0 && close - at < farthest; at -= 1) {
    if (isMark(tokens[at], '])}')) depth += 1;
    else if (isMark(tokens[at], '[({')) depth -= 1;
    if (depth === 0) return at;
  }
  return close;
}

interface Callee {
  /** Its last two names, with a period between them whatever the language has; empty for mere parentheses. */
  readonly path: string;
  readonly start: number;
}

function calleeBefore(tokens: Tokens, open: number): Callee {
  const last = tokens[open - 1];
  if (last?.kind !== 'name') return { path: '', start: open };
  let start = open - 1;
  let path = last.text;
  while (isPathMark(tokens[start - 1])) {
    let before = start - 1;
    while (isPathMark(tokens[before])) before -= 1;
    const name = tokens[before];
    if (name?.kind !== 'name') break;
    if (!path.includes('.')) path = `${name.text}.${path}`;
    start = before;
  }
  return { path, start };
}

function firstArgument({ path }: Callee, tokens: Tokens, literal: number): Owner | undefined {
  const positional = fieldOfPosition(path, 0);
  if (positional) return { field: positional, name: path };
  // a key in front of its value is not a value itself
  return textOf(tokens[literal + 1]) === ',' ? undefined : named(path.slice(path.lastIndexOf('.') + 1));
}

function laterArgument(tokens: Tokens, comma: number): Owner | undefined {
  const keyed = tokens[comma - 1]?.kind === 'literal' ? namedBy(tokens, comma - 1) : undefined;
  if (keyed) return keyed;
  let argument = 1;
  for (let at = comma - 1; at >= 0 && comma - at < farthest; at -= 1) {
    if (isMark(tokens[at], ')]}')) at = openingOf(tokens, at);
    else if (isMark(tokens[at], ',')) argument += 1;
    else if (isMark(tokens[at], '(')) {
      const { path } = calleeBefore(tokens, at);
      const field = fieldOfPosition(path, argument);
      return field && { field, name: path };
    } else if (isMark(tokens[at], '{[;')) return undefined;
  }
  return undefined;
}

function namedBy(tokens: Tokens, at: number): Owner | undefined {
  const token = tokens[at];
  const owner = token && token.kind !== 'mark' ? named(token.text) : undefined;
  return owner && token?.kind === 'literal' ? { ...owner, key: at } : owner;
}

function named(name: string): Owner | undefined {
  const field = fieldNamed(name, 'free', 'general');
  return field && { field, name };
}

function isMark(token: Token | undefined, marks: string): boolean {
  return token?.kind === 'mark' && marks.includes(token.text);
}

function isPathMark(token: Token | undefined): boolean {
  return isMark(token, ':.');
}

/** The text of what is no literal. */
function textOf(token: Token | undefined): string {
  return token && token.kind !== 'literal' ? token.text : '';
}
