import type { Locate } from '../bytes/span';
import { fieldNamed, isField, meaningOf, pairNames } from './names';
import { Findings, SetDraft, type Reading, type SetField } from './reading';
import { isArn } from './shownName';
import { looksLikeField } from './source/looksLikeField';

/** A name, what may stand between it and its value, and the quote that opens the value. All of it is bounded. */
const pair = new RegExp(
  `(?<![A-Za-z0-9])(?<name>${pairNames})(?![A-Za-z0-9])\\\\{0,3}["'\`\\]]{0,2}(?:[ \\t]{0,8}\\[[^\\]\\r\\n]{0,40}\\])?` +
    `(?:[ \\t]{0,40}(?:=>|:=|[:=|│])[ \\t]{0,40}|(?<loose>[ \\t]{2,80}|\\t|:?[ \\t]{0,8}\\r?\\n[ \\t]{0,40}))` +
    `(?<open>\\\\{0,3}["'\`])?`,
  'gi',
);
const quoted = /[^"'`\\\r\n]*/y;
const bare = /[^\s;,|│"'`\\<>{}()[\]&]+/y;

/** Shorter ones are words of a sentence. */
const shortest: Readonly<Record<SetField, number>> = {
  accessKeyId: 12,
  secretAccessKey: 16,
  sessionToken: 16,
  expiration: 1,
};

interface Pair {
  readonly field: SetField | 'owner';
  readonly value: string;
  /** Where the name begins. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/** Whether there is a key ID or a secret behind its name. */
export function looksLikePairs(text: string): boolean {
  return pairsOf(text).some(({ field }) => field === 'accessKeyId' || field === 'secretAccessKey');
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
    if (!draft || (values.has(field) && values.get(field) !== value)) {
      draft = new SetDraft();
      drafts.push(draft);
      values = new Map();
    }
    values.set(field, value);
    if (field === 'owner') draft.belongsTo(value);
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
  return [...text.matchAll(pair)].flatMap(({ index, 0: whole, groups }): Pair[] => {
    const start = index + whole.length;
    const pattern = groups?.['open'] === undefined ? bare : quoted;
    pattern.lastIndex = start;
    const value = pattern.exec(text)?.[0] ?? '';
    const field = meantBy(groups?.['name'] ?? '', value, groups?.['loose'] === undefined);
    return field ? [{ field, value, from: index, start, end: start + value.length }] : [];
  });
}

function meantBy(name: string, value: string, isSure: boolean): Pair['field'] | undefined {
  const meaning = meaningOf(name, 'free', 'general');
  if (meaning === 'owner') return isArn(value) ? meaning : undefined;
  if (!isField(meaning)) return undefined;
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
