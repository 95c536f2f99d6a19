import { Fault } from '../../fault/fault';
import { isNamed } from '../../connectionString/shape';
import { locatorOf, type Span } from '../../bytes/span';

/** A stretch of the connection string, as written. */
export interface Part {
  readonly raw: string;
  readonly span: Span;
}

export interface OptionPart {
  readonly name: Part;
  readonly value: Part;
}

/**
 * Where the parts of a connection string stand, found without judging them: what one driver refuses another reads, so
 * nothing is refused here but what no driver takes for a connection string.
 */
export interface UriLayout {
  readonly scheme: 'mongodb' | 'mongodb+srv';
  readonly username: Part | null;
  /** Without its colon; null where there is none. */
  readonly password: Part | null;
  readonly hosts: Part;
  /** Without its slash. It is no source of authentication. */
  readonly database: Part | null;
  /** As most drivers split them: between ampersands. */
  readonly options: readonly OptionPart[];
  /** All that stands behind the question mark; null without one. */
  readonly query: Part | null;
  /** Whether a slash ends the hosts. */
  readonly slash: boolean;
}

/** A stretch of a part, `[from, to)` in its raw text. */
export function spanIn({ span }: Part, from: number, to = from + 1): Span {
  const { start, line, column } = span;
  return { start: start + from, end: start + to, line, column: column + from };
}

/** Every instance of an option, whatever the case of its name. */
export function optionsNamed({ options }: Pick<UriLayout, 'options'>, wanted: string): readonly OptionPart[] {
  return options.filter(({ name }) => isNamed(name.raw, wanted));
}

/**
 * The user information ends at the last `@` before the options, so that bare `/`, `:` and `@` in it are seen as what
 * they are meant to be.
 * @throws Fault `connection-string-invalid` where the text does not begin as one
 */
export function layOutUri(text: string): UriLayout {
  const match = /^mongodb(\+srv)?:\/\//.exec(text);
  if (!match) {
    throw new Fault('connection-string-invalid', { problem: 'scheme', offset: 0 });
  }
  const locate = locatorOf(text);
  const part = (start: number, end: number): Part => ({
    raw: text.slice(start, end),
    span: locate(start, end),
  });
  const authority = match[0].length;
  const question = questionIn(text, authority);
  const head = question < 0 ? text.length : question;
  const lastAt = text.lastIndexOf('@', head - 1);
  const userEnd = lastAt < authority ? -1 : lastAt;
  const hostsStart = userEnd < 0 ? authority : userEnd + 1;
  const slash = text.indexOf('/', hostsStart);
  const hostsEnd = slash < 0 || slash > head ? head : slash;
  const colon = userEnd < 0 ? -1 : text.indexOf(':', authority);
  const nameEnd = colon < 0 || colon > userEnd ? userEnd : colon;
  const query = question < 0 ? null : part(question + 1, text.length);
  return {
    scheme: match[1] === undefined ? 'mongodb' : 'mongodb+srv',
    username: userEnd < 0 ? null : part(authority, nameEnd),
    password: userEnd < 0 || nameEnd === userEnd ? null : part(nameEnd + 1, userEnd),
    hosts: part(hostsStart, hostsEnd),
    database: hostsEnd + 1 < head ? part(hostsEnd + 1, head) : null,
    options: query ? optionsIn(query, /&/g) : [],
    query,
    slash: hostsEnd < head,
  };
}

/** A password may hold a bare `?`: options begin at one that a name and an equals sign follow, else at the last. */
function questionIn(text: string, authority: number): number {
  const options = /\?(?=[A-Za-z]+=)/.exec(text.slice(authority));
  return options ? authority + options.index : text.indexOf('?', Math.max(authority, text.lastIndexOf('@')));
}

/**
 * Pairs between separators, without those that are empty.
 * @param separator with the flag g
 */
export function optionsIn(query: Part, separator: RegExp): readonly OptionPart[] {
  const { raw } = query;
  const options: OptionPart[] = [];
  let from = 0;
  const part = (start: number, end: number): Part => ({
    raw: raw.slice(start, end),
    span: spanIn(query, start, end),
  });
  for (const { index } of [...raw.matchAll(separator), { index: raw.length }]) {
    const equals = raw.slice(from, index).indexOf('=');
    const nameEnd = equals < 0 ? index : from + equals;
    if (index > from)
      options.push({ name: part(from, nameEnd), value: part(Math.min(nameEnd + 1, index), index) });
    from = index + 1;
  }
  return options;
}
