import type { Locate } from '../bytes/span';
import { dateLengthAt } from './expiration';
import { maskedBy, maskInText } from './masked';
import { fieldNamed, isField, meaningOf, pairNames } from './names';
import { Findings, SetDraft, type Reading, type SetField } from './reading';
import { isArn } from './shownName';
import { lengthAt } from './shells/word';
import { takeUri } from './uri';
import { looksLikeField } from './source/looksLikeField';

/** A name, what may stand between it and its value, and the quote that opens the value. All of it is bounded. */
const pair = new RegExp(
  `(?<![A-Za-z0-9])(?<name>${pairNames})(?![A-Za-z0-9])\\\\{0,3}["'\`\\]]{0,2}(?:[ \\t]{0,8}\\[[^\\]\\r\\n]{0,40}\\])?` +
    `(?:[ \\t]{0,40}(?:=>|:=|[:=|│])[ \\t]{0,40}|(?<loose>[ \\t]{2,80}|\\t|[ \\t]is:?[ \\t]|[ \\t]{1,4}value=|</key>\\s{0,40}<string>|:?[ \\t]{0,8}\\r?\\n[ \\t]{0,40}))` +
    `(?<open>\\\\{0,3}["'\`])?`,
  'gi',
);
const uri = /mongodb(?:\+srv)?:\/\/[^\s"'`]+/g;
const quoted = /[^"'`\\\r\n]*/y;
/** Whatever date it is, up to what ends it. */
const otherDate = /[^;,|│"'`\\{}()\r\n]{0,80}[^;,|│"'`\\{}()\s]/y;
const bare = /[^\s;,|│"'`\\<>{}()[\]&]+/y;

const longestWord = 200;
/** Shorter ones are words of a sentence. */
const shortest: Readonly<Record<SetField, number>> = {
  accessKeyId: 12,
  secretAccessKey: 16,
  sessionToken: 16,
  expiration: 1,
};

interface Pair {
  readonly field: SetField | 'owner' | 'uri';
  readonly value: string;
  /** Where the name begins. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  /** Whether the name is of AWS's credentials and nothing else. */
  readonly isNamed?: boolean;
}

/** Whether there is a key ID or a secret behind a name of AWS's, or both behind names that anything may have. */
export function looksLikePairs(text: string): boolean {
  const keys = namedPairsOf(text).filter(({ field }) => isKey(field));
  return keys.some(({ isNamed }) => isNamed) || new Set(keys.map(({ field }) => field)).size > 1;
}

function isKey(field: Pair['field']): boolean {
  return field === 'accessKeyId' || field === 'secretAccessKey';
}

/**
 * Reads names with their values out of whatever a program printed or a person noted: a table, a Go struct, properties,
 * parameters in one text. A name counts by itself only in front of `=` or `:`, and if it is a name of AWS's credentials;
 * else its value has to look like what it is. All other text is reported.
 */
export function readPairs(text: string, locate: Locate): Reading {
  const findings = new Findings(locate);
  const drafts: SetDraft[] = [];
  let draft: SetDraft | undefined;
  /** What the draft has. */
  let values = new Map<Pair['field'], string>();
  let read = 0;
  for (const { field, value, from, start, end } of pairsOf(text)) {
    // a name may come twice for one value, as Vault prints it
    if (!draft || (field !== 'uri' && values.has(field) && values.get(field) !== value)) {
      draft = new SetDraft();
      drafts.push(draft);
      values = new Map();
    }
    values.set(field, value);
    if (field === 'owner') draft.belongsTo(value);
    else if (field === 'uri') takeUri(value, (offset) => start + offset, findings, { reason: 'program' });
    else {
      findings.put(draft, { field, name: { thing: 'value' }, text: value }, start, end);
    }
    reportBetween(text, read, from, findings);
    read = end;
  }
  reportBetween(text, read, text.length, findings);
  return findings.reading('pairs', drafts);
}

function pairsOf(text: string): readonly Pair[] {
  const uris = [...text.matchAll(uri)].map(({ index, 0: value }): Pair => ({
    field: 'uri',
    value,
    from: index,
    start: index,
    end: index + value.length,
  }));
  let next = 0;
  const pairs = namedPairsOf(text).filter(({ from }) => {
    while ((uris[next]?.end ?? Infinity) <= from) next += 1;
    return from < (uris[next]?.start ?? Infinity);
  });
  return [...uris, ...pairs].sort((a, b) => a.from - b.from);
}

function namedPairsOf(text: string): readonly Pair[] {
  const pairs: Pair[] = [];
  pair.lastIndex = 0;
  for (let found = pair.exec(text); found; found = pair.exec(text)) {
    const { name = '', loose, open } = found.groups ?? {};
    const start = found.index + found[0].length;
    const end = start + lengthOf(text, start, open === undefined ? bare : quoted, name);
    const value = text.slice(start, end);
    const field = meantBy(name, value, loose === undefined);
    const isNamed = fieldNamed(name, 'free') !== undefined;
    if (field) pairs.push({ field, value, from: found.index, start, end, isNamed });
    // in what is no value there may be the next name, but not in a long run
    pair.lastIndex = field || end - start > longestWord ? end : start;
  }
  return pairs;
}

function lengthOf(text: string, at: number, plain: RegExp, name: string): number {
  const masked = lengthAt(maskInText, text, at);
  if (masked > 0) return masked;
  if (meaningOf(name, 'free') !== 'expiration') return lengthAt(plain, text, at);
  return dateLengthAt(text, at) || lengthAt(plain === quoted ? quoted : otherDate, text, at);
}

function meantBy(name: string, value: string, isSure: boolean): Pair['field'] | undefined {
  // a variable of no driver: that is for the readers of variables to say
  if (/^AWS_[A-Z_]+$/.test(name) && !meaningOf(name, 'variables')) return undefined;
  const meaning = meaningOf(name, 'free', 'general', 'vague');
  if (meaning === 'owner') return isArn(value) ? meaning : undefined;
  if (!isField(meaning)) return undefined;
  if (maskedBy(value) !== undefined && fieldNamed(name, 'free')) return meaning;
  const isNamed = isSure && value.length >= shortest[meaning] && fieldNamed(name, 'free') !== undefined;
  return isNamed || looksLikeField(meaning, value) ? meaning : undefined;
}

/** Reports the words between two values. */
function reportBetween(text: string, from: number, to: number, findings: Findings): void {
  const between = text.slice(from, to);
  const first = between.search(/\w/);
  if (first < 0) return;
  const last = /\w\W*$/.exec(between)?.index ?? first;
  findings.ignore(from + first, from + last + 1, { thing: 'other-text' }, { reason: 'no-name-near' });
}
