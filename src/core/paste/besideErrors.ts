import { looksLikeSecret } from '../credentials/looks';
import { serverError, serverLog, stackTrace, stsError } from './evidence/errors';

/** What else begins a line that tells of a failure. */
const failure = /^\W{0,8}[\w.:]{0,128}(?:Error|Exception)\b|^(?:error|panic|fatal)\b[^=]{0,128}: /i;
/** Words of an error in a line that gives nothing a value, and is no member of JSON. */
const complaint =
  /^(?!\s*["'][\w.-]+["']\s*:)[^={}]*\b(?:not found|not supported|failed|cannot|could not|unable to|no valid|timed out|deadline exceeded|refused|alert|x509|requires|invalid|internal error|unescaped)\b/i;
const keyId = /A[KS]IA[A-Z2-7]{4}/;
/** A secret under its name or by its looks, or what may hold one. */
const given =
  /(?:secret|token|access.?key)[\w.-]{0,32}["']?\s*(?:=>|[:=])|mongodb(?:\+srv)?:\/\/|(?:FwoG|IQoJ|FQoG|AQoD|AQoX)[A-Za-z0-9+/]{60}/i;
/** A line that goes on with an error: more of a frame, or of the reply that a program prints. */
const goesOn = /^\s+\S|^[\])}\s;,]+$/;

/** A text whose first or last lines tell of a failure. */
export interface BesideErrors {
  /** As long as it was, with blanks for these lines. */
  readonly text: string;
  readonly lines: readonly { readonly start: number; readonly end: number }[];
  /** Whether one of them has a key ID in it. */
  readonly namesKey: boolean;
}

/** @returns undefined where no error stands before or behind something else */
export function besideErrors(text: string): BesideErrors | undefined {
  const lines = [...text.matchAll(/[^\r\n]+/g)]
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length, line }))
    .filter(({ line }) => line.trim() !== '');
  let before: Part = 'other';
  const parts = lines.map(({ line }) => (before = partOf(line, before)));
  const first = parts.findIndex((part) => part !== 'aside');
  const last = parts.findLastIndex((part) => part !== 'aside');
  if (first < 0 || (first === 0 && last === parts.length - 1)) return undefined;
  const aside = lines.filter((_, i) => i < first || i > last);
  const from = lines[first]?.start ?? 0;
  const to = lines[last]?.end ?? text.length;
  return {
    text: blank(text.slice(0, from)) + text.slice(from, to) + blank(text.slice(to)),
    lines: aside.map(({ start, end }) => ({ start, end })),
    namesKey: aside.some(({ line }) => keyId.test(line)),
  };
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Of an error that holds a secret nothing is set aside: its frames say what its first line is. */
type Part = 'other' | 'aside' | 'kept';

function partOf(line: string, before: Part): Part {
  if (line.length > longest) return 'other';
  const isMore = before !== 'other' && goesOn.test(line);
  if (isMore && before === 'kept') return 'kept';
  if (!isMore && !tellsOfFailure(line)) return 'other';
  // an error may say which key it was; below it a key begins the credentials
  if (isMore) return holds(line) || keyId.test(line) ? 'other' : 'aside';
  return holds(line) ? 'kept' : 'aside';
}

function holds(line: string): boolean {
  return given.test(line) || looksLikeSecret(line);
}

/** A longer line is no error that a program prints. */
const longest = 8192;

function tellsOfFailure(line: string): boolean {
  return (
    failure.test(line) ||
    complaint.test(line) ||
    [serverError, stackTrace, serverLog, stsError].some((recognise) => recognise(line) !== undefined)
  );
}
