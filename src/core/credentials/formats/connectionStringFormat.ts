import { Fault } from '../../bytes/fault';
import { parseConnectionString, stripCredentials, type Stripped } from '../connectionString';
import { isNamed, lastOption, type ConnectionString } from '../connectionString/shape';
import { targetOptionsOf } from '../connectionString/targetOptions';
import type { CredentialSet, Ignored, PastedValue, Span } from '../pasted';
import type { Locate } from '../spans';
import type { Reading } from './reading';

const scheme = /mongodb(?:\+srv)?:\/\//;

export function looksLikeConnectionString(text: string): boolean {
  return scheme.test(text);
}

/**
 * Reads the first connection string in a text, with or without quotes around it. The target is what is left of it
 * without its credentials.
 * @throws Fault `connection-string-invalid`, its offset in the whole text
 */
export function readConnectionStringFormat(text: string, locate: Locate): Reading {
  const { start, end } = findConnectionString(text);
  const source = text.slice(start, end);
  const move = (span: Span): Span => locate(span.start + start, span.end + start);
  const stripped = inWholeText(start, () => stripCredentials(source));
  const cs = parseConnectionString(source);
  const inside = [...unused(cs, stripped), ...unfit(cs, source.length)].map((item) => ({
    ...item,
    span: move(item.span),
  }));
  return {
    sets: stripped.set ? [moveSet(stripped.set, move)] : [],
    target: stripped.target,
    ignored: [...around(text, start, end, locate), ...inside].sort((a, b) => a.span.start - b.span.start),
  };
}

function findConnectionString(text: string): { readonly start: number; readonly end: number } {
  const start = Math.max(0, text.search(scheme));
  const quote = text.charAt(start - 1);
  const closing = '"\'`'.includes(quote) && quote !== '' ? text.indexOf(quote, start) : -1;
  const space = text.slice(start).search(/\s/);
  const wordEnd = space < 0 ? text.length : start + space;
  return { start, end: closing < 0 ? wordEnd : closing };
}

function inWholeText(start: number, read: () => Stripped): Stripped {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    const { offset = 0, ...facts } = thrown.facts;
    throw new Fault(thrown.code, thrown.message, { ...facts, offset: offset + start });
  }
}

/** What of the string itself has no part in the credentials, nor in the target as it will be read. */
function unused(cs: ConnectionString, { set, removed, unsent }: Stripped): readonly Ignored[] {
  const taken = [set?.accessKeyId, set?.secretAccessKey, set?.sessionToken].map((value) => value?.span.start);
  const others = removed.filter(
    ({ start, end }) => !taken.some((at) => at !== undefined && at >= start && at < end + 1),
  );
  return [
    ...unsent,
    ...cs.warnings.map(({ option, span }) => ({
      span,
      what: option ?? 'An option',
      why: 'It is set again further on; the last one counts.',
    })),
    ...others.map((span) => ({
      span,
      what: 'A secret among the options',
      why: 'It was taken out of the target. The session token goes by AWS_SESSION_TOKEN, once.',
    })),
  ];
}

/** Options under which MONGODB-AWS cannot be spoken, or the target not be reached. */
function unfit(cs: ConnectionString, length: number): readonly Ignored[] {
  const found: Ignored[] = [];
  const mechanism = lastOption(cs, 'authMechanism');
  if (mechanism && !isNamed(`${mechanism.value}`, 'MONGODB-AWS')) {
    found.push({
      span: mechanism.span,
      what: 'authMechanism',
      why: 'Another mechanism is named; this is MONGODB-AWS.',
    });
  }
  const source = lastOption(cs, 'authSource');
  if (source && source.value !== '' && source.value !== '$external') {
    found.push({ span: source.span, what: 'authSource', why: 'MONGODB-AWS has no source but $external.' });
  }
  try {
    targetOptionsOf(cs);
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    const start = thrown.facts.offset ?? 0;
    const option = cs.options.find(({ span }) => start >= span.start && start <= span.end);
    const span = option?.span ?? { start, end: length, line: 1, column: start + 1 };
    found.push({ span, what: 'An option', why: sentencesOf(thrown) });
  }
  return found;
}

/** The words of a fault, as sentences. */
export function sentencesOf({ message, facts }: Fault): string {
  return facts.advice === undefined ? `${message}.` : `${message}. ${facts.advice}.`;
}

function around(text: string, start: number, end: number, locate: Locate): readonly Ignored[] {
  return [
    { what: 'Text before the connection string', from: 0, to: start },
    { what: 'Text after the connection string', from: end, to: text.length },
  ].flatMap(({ what, from, to }) => {
    const outside = text.slice(from, to);
    const first = outside.search(/[^\s"'`]/);
    if (first < 0) return [];
    const last = outside.trimEnd().length;
    return [
      { span: locate(from + first, from + last), what, why: 'One connection string is read at a time.' },
    ];
  });
}

function moveSet(set: CredentialSet, move: (span: Span) => Span): CredentialSet {
  const { accessKeyId, secretAccessKey, sessionToken } = set;
  const moved = <Value extends PastedValue>(value: Value): Value => ({ ...value, span: move(value.span) });
  return {
    ...(accessKeyId ? { accessKeyId: moved(accessKeyId) } : {}),
    ...(secretAccessKey ? { secretAccessKey: moved(secretAccessKey) } : {}),
    ...(sessionToken ? { sessionToken: moved(sessionToken) } : {}),
  };
}
