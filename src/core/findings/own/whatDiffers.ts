import { looksLike, type LineKind } from './lineKind';

/** What a difference is, as the two lines show it. */
export type WhatDiffers =
  | 'line-ends'
  | 'header-missing'
  | 'header-extra'
  | 'header-order'
  | 'header-name'
  | 'header-spaces'
  | 'header-value'
  /** A value that is another in every login, well formed. */
  | 'other-login'
  | 'line-missing'
  | 'line-extra'
  | 'scope-no-terminator'
  | 'hash-form'
  | 'hash'
  | 'other';

const date = /^\d{8}T\d{6}Z$/;

/** Headers whose values are others in every login, and how a right one is written. */
const valuesOfOneLogin: Readonly<Record<string, RegExp>> = {
  'x-amz-date': date,
  'x-amz-security-token': /^[\w+/=-]+$/,
  'x-mongodb-server-nonce': /^[A-Za-z0-9+/]{86}==$/,
};

/**
 * What it is that makes one text another, as far as the lines at its first difference show it.
 * @param at the line, from 0
 */
export function whatDiffers(
  own: readonly string[],
  right: readonly string[],
  expected: LineKind,
  at: number,
): WhatDiffers {
  if (own.some((line) => line.endsWith('\r'))) return 'line-ends';
  const [ours = '', theirs] = [right[at], own[at]];
  if (theirs === undefined) return 'line-missing';
  const found = looksLike(theirs).kind;
  switch (expected.kind) {
    case 'header':
      return inHeader(own, right, expected.header, theirs, ours);
    case 'query':
      return found === 'header' ? 'line-missing' : 'other';
    case 'blank':
      return found === 'header' ? 'header-extra' : 'line-missing';
    case 'signed-headers':
      if (found === 'blank') return 'line-extra';
      return found === 'payload-hash' ? 'line-missing' : 'other';
    case 'payload-hash':
    case 'request-hash':
      if (found === 'blank') return 'line-extra';
      return /^[\da-f]{64}$/.test(theirs) ? 'hash' : 'hash-form';
    case 'date':
      return date.test(theirs) ? 'other-login' : 'other';
    case 'scope':
      return `${theirs}/aws4_request` === ours ? 'scope-no-terminator' : 'other';
    default:
      return 'other';
  }
}

function inHeader(
  own: readonly string[],
  right: readonly string[],
  header: string,
  theirs: string,
  ours: string,
): WhatDiffers {
  const found = looksLike(theirs);
  const names = namesIn(own);
  if (found.kind !== 'header') return names.includes(header) ? 'line-extra' : 'header-missing';
  if (found.header === header) {
    if (theirs.toLowerCase() === ours.toLowerCase() && theirs.split(':')[0] !== header) return 'header-name';
    if (theirs.replace(/\s+/g, '') === ours.replace(/\s+/g, '')) return 'header-spaces';
    const ofOneLogin = valuesOfOneLogin[header];
    return ofOneLogin?.test(theirs.slice(header.length + 1)) ? 'other-login' : 'header-value';
  }
  if (!namesIn(right).includes(found.header)) return 'header-extra';
  return names.includes(header) ? 'header-order' : 'header-missing';
}

function namesIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const kind = looksLike(line);
    return kind.kind === 'header' ? [kind.header] : [];
  });
}
