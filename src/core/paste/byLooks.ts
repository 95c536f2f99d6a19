import type { Locate } from '../bytes/span';
import { hasSecretShape } from '../credentials/looks';
import { Findings, SetDraft, type Reading, type SetField } from './reading';

const keyId = /(?<![A-Za-z0-9+/])A(?:KI|SI)A[A-Z0-9]{16}(?![A-Za-z0-9+/])/g;
const token = /(?<![A-Za-z0-9+/])(?:FwoG|IQoJ|FQoG|AQoD|AQoX)[A-Za-z0-9+/]{96,16384}={0,2}/g;
const run = /(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])/g;

interface Value {
  readonly field: SetField;
  readonly text: string;
  readonly start: number;
}

/** A text of any kind with one access key ID in it and one text that can only be its secret; a token may stand there as well. */
export function looksLikeValues(text: string): boolean {
  return valuesIn(text) !== null;
}

/** Reads values that nothing names, by their looks alone. */
export function readValues(text: string, locate: Locate): Reading {
  const findings = new Findings(locate);
  const draft = new SetDraft();
  for (const { field, text: value, start } of valuesIn(text) ?? [])
    findings.put(draft, { field, name: { thing: 'line' }, text: value }, start, start + value.length);
  findings.note({ code: 'by-looks' });
  return findings.reading('by-looks', [draft]);
}

function valuesIn(text: string): readonly Value[] | null {
  const ids = onlyOf('accessKeyId', [...text.matchAll(keyId)]);
  const secrets = onlyOf(
    'secretAccessKey',
    [...text.matchAll(run)].filter(([value]) => hasSecretShape(value) && !/[a-z]{8}/.test(value)),
  );
  const tokens = onlyOf('sessionToken', [...text.matchAll(token)]);
  return ids && secrets ? [ids, secrets, ...(tokens ? [tokens] : [])] : null;
}

/** Null where there is none, or where several differ. */
function onlyOf(field: SetField, matches: readonly RegExpExecArray[]): Value | null {
  const [first] = matches;
  if (!first || matches.some(([value]) => value !== first[0])) return null;
  return { field, text: first[0], start: first.index };
}
