import type { Locate } from '../bytes/span';
import { looksLikeToken } from '../credentials/looks';
import { Findings, SetDraft, type Reading, type SetField } from './reading';
import { isArn } from './shownName';
import { takeUri, uriScheme } from './uri';

const keyId = /^A(?:KI|SI)A[A-Z0-9]{8,28}$/;
const line = /[^\r\n]+/g;

/** Up to three lines of one word each, one of them an access key ID; and perhaps a connection string in another, and an ARN. */
export function looksLikeBareLines(text: string): boolean {
  if (text.length > 8192) return false;
  const words = text.split(/[\r\n]+/).map((word) => word.trim());
  const filled = words.filter((word) => word !== '');
  const values = filled.filter((word) => word.search(uriScheme) !== 0 && !isArn(word));
  return (
    values.length <= 3 && values.some((word) => keyId.test(word)) && filled.every((word) => !/\s/.test(word))
  );
}

/**
 * Reads access key ID, secret access key and session token, each in a line of its own. ID and token are known by
 * their looks; of what is not, the first is the secret. Blanks around a line are reported, not taken.
 */
export function readBareLines(text: string, locate: Locate): Reading {
  const findings = new Findings(locate);
  const draft = new SetDraft();
  for (const { index, 0: raw } of text.matchAll(line)) {
    const first = raw.search(/[^ \t]/);
    if (first < 0) continue;
    const value = raw.slice(first).replace(/[ \t]+$/, '');
    if (takeUri(value, (offset) => index + first + offset, findings)) continue;
    if (draft.belongsTo(value)) continue;
    const field = fieldOf(value, draft);
    const start = index + first;
    findings.put(draft, { field, name: { thing: 'line' }, text: value }, start, start + value.length);
    const end = index + raw.length;
    if (start + value.length < end) {
      findings.ignore(start + value.length, end, { thing: 'white-space-of-line' }, { reason: 'not-taken' });
    }
  }
  findings.note({ code: 'lines-without-names' });
  return findings.reading('bare-lines', [draft]);
}

function fieldOf(value: string, draft: SetDraft): SetField {
  if (keyId.test(value) && !draft.has('accessKeyId')) return 'accessKeyId';
  return looksLikeToken(value) || draft.has('secretAccessKey') ? 'sessionToken' : 'secretAccessKey';
}
