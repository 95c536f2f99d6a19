import { locatorOf } from '../../bytes/span';
import type { CredentialSet } from '../../credentials/credentialSet';
import { Secret } from '../../credentials/secret';
import { besideEvidence } from '../besideEvidence';
import type { EvidenceReader, Found, OpenLine, Part } from '../scan';
import { firstMatches } from './firstMatches';

/**
 * Credentials in any shape that the page reads, a piece for each set; or a key ID and a token by their looks, where
 * they stand in a text of another shape. What other pieces are of is not told again.
 */
export const credentials: EvidenceReader = ({ text, open, told }) => {
  const read = besideEvidence(text, told, locatorOf(text));
  const isTaken = (at: number): boolean => {
    const line = open.findLast(({ start }) => start <= at);
    return line?.text.charAt(at - line.start) === ' ';
  };
  const isTold = ({ accessKeyId, secretAccessKey, sessionToken }: CredentialSet): boolean =>
    [accessKeyId, secretAccessKey, sessionToken].some((value) => value && isTaken(value.span.start));
  const isGuessed = read.kind === 'credentials' && read.format === 'by-looks';
  const sets = read.kind === 'credentials' ? read.sets.filter((set) => !isGuessed || !isTold(set)) : [];
  const named = sets.flatMap((set) => foundOf(set, text));
  const taken = named.flatMap(({ parts = [] }) => parts);
  return [...named, ...byLooks(open, (at) => taken.some(({ start, end }) => at >= start && at < end))];
};

function foundOf(set: CredentialSet, text: string): readonly Found<'credentials'>[] {
  const { label, accessKeyId, secretAccessKey, sessionToken, expiration } = set;
  const values = [accessKeyId, secretAccessKey, sessionToken].filter((value) => value !== undefined);
  if (values.length === 0) return [];
  const facts = {
    ...(label === undefined ? {} : { label }),
    ...(accessKeyId ? { accessKeyId: accessKeyId.text } : {}),
    ...(secretAccessKey ? { secretAccessKey: secretAccessKey.text } : {}),
    ...(sessionToken ? { sessionToken: sessionToken.text } : {}),
    ...(expiration ? { expiration: expiration.at } : {}),
  };
  const parts = [...values, ...(expiration ? [expiration] : [])].map(({ span }) => withLabel(span, text));
  return [foundIn([...headIn(label, parts, text), ...parts], facts)];
}

/** The line of a profile's name above its values. */
function headIn(label: string | undefined, parts: readonly Part[], text: string): readonly Part[] {
  if (label === undefined) return [];
  const start = text.lastIndexOf('[', Math.min(...parts.map((part) => part.start)));
  const end = text.indexOf(']', start) + 1;
  const name = start < 0 || end === 0 ? '' : text.slice(start + 1, end - 1).replace(/^profile[ \t]+/, '');
  return name.trim() === label ? [{ start, end }] : [];
}

const keyId = /(?<![A-Za-z0-9+/])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9+/])/g;
const token = /(?<![A-Za-z0-9+/])(?:FwoG|IQoJ|FQoG|AQoD|AQoX)[A-Za-z0-9+/]{96,16384}={0,2}/g;

/** With one key and one token in a text these go together. */
function byLooks(
  open: readonly OpenLine[],
  isTaken: (at: number) => boolean,
): readonly Found<'credentials'>[] {
  const all = (pattern: RegExp) =>
    open.flatMap(({ start, text }) =>
      firstMatches(text, pattern)
        .filter(({ index, 0: whole }) => !isTaken(start + index + whole.length - 1))
        .map(({ index, 0: whole }) => ({
          text: whole,
          part: withLabel({ start: index, end: index + whole.length }, text, start),
        })),
    );
  const [ids, tokens] = [all(keyId), all(token)];
  const [id, one] = [ids[0], tokens[0]];
  if (id && one && ids.length === 1 && tokens.length === 1) {
    const facts = { accessKeyId: id.text, sessionToken: new Secret(one.text) };
    return [
      foundIn(
        [id.part, one.part].sort((a, b) => a.start - b.start),
        facts,
      ),
    ];
  }
  return [
    ...ids.map(({ text, part }) => foundIn([part], { accessKeyId: text })),
    ...tokens.map(({ text, part }) => foundIn([part], { sessionToken: new Secret(text) })),
  ];
}

function foundIn(parts: readonly Part[], facts: Found<'credentials'>['facts']): Found<'credentials'> {
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  return { kind: 'credentials', start, end, parts, facts, hidden: true };
}

/** A name, and what stands between it and its value. */
const label = /[\w.-]{1,64}["']?[ \t]{0,16}(?:=>|[:=])[ \t]{0,8}["']?$/;

/** @param from where the text stands */
function withLabel({ start, end }: Part, text: string, from = 0): Part {
  const name = label.exec(text.slice(Math.max(0, start - 96), start))?.[0] ?? '';
  return { start: from + start - name.length, end: from + end };
}
