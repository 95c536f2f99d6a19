import type { Locate } from '../bytes/span';
import { fieldNamed } from './names';
import { Findings, SetDraft, type Reading } from './reading';

const header = /^[^\r\n]*\baccess key id\b[^\r\n]*,[^\r\n]*$|^[^\r\n]*,[^\r\n]*\baccess key id\b[^\r\n]*$/im;
const cell = /"((?:[^"]|"")*)"|[^,"\r\n]*/y;

export function looksLikeCsv(text: string): boolean {
  return header.test(text.slice(0, 1024));
}

/** Reads the file that the IAM console gives for a new access key: names in the first line, a set in each other. */
export function readCsv(text: string, locate: Locate): Reading {
  const findings = new Findings(locate);
  const [names, ...rows] = rowsOf(text);
  const drafts = rows.map((row) => {
    const label = row.find((_, i) => /^user name$/i.test(names?.[i]?.text ?? ''))?.text;
    const draft = new SetDraft(label);
    row.forEach(({ text: value, start, end }, i) => {
      const field = fieldNamed(names?.[i]?.text ?? '', 'free');
      if (field && value !== '')
        findings.put(draft, { field, name: { thing: 'column' }, text: value }, start, end);
      else if (value !== '' && value !== label) {
        findings.ignore(start, end, { thing: 'column-other' }, { reason: 'no-part' });
      }
    });
    return draft;
  });
  return findings.reading('csv', drafts);
}

interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function rowsOf(text: string): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  for (let at = 0; at < text.length;) {
    cell.lastIndex = at;
    const [whole = '', quoted] = cell.exec(text) ?? [];
    const inside = quoted === undefined ? 0 : 1;
    const start = at + inside;
    row.push({
      text: quoted?.replaceAll('""', '"') ?? whole,
      start,
      end: at + whole.length - inside,
    });
    at += whole.length;
    if (text.charAt(at) === ',') at += 1;
    else {
      rows.push(row);
      row = [];
      // whatever stands behind a quoted cell belongs to nothing
      while (at < text.length && !/[\r\n]/.test(text.charAt(at))) at += 1;
      while (/[\r\n]/.test(text.charAt(at))) at += 1;
    }
  }
  return row.length > 0 ? [...rows, row] : rows;
}
