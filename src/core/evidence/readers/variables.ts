import { sourceVariables, type SeenVariable } from '../../findings/seen';
import { variableMeant } from '../../paste/names';
import type { EvidenceReader } from '../scan';
import { firstMatches } from './firstMatches';

/** A name before what is given to it: in a shell, a file, YAML, JSON, or as name and value of a container. */
const name =
  /(?<![\w$.{-])["']?\b(AWS_[A-Z_]{3,40})\b["']?(?:[ \t]{0,4}[=:][ \t]{0,4}|["'\s,]{1,16}\bvalue["']?[ \t]{0,4}[:=][ \t]{0,4})(?=\S)/g;

/** A longer value is none. */
const longest = 16_384;

/** Variables that name a source, and names that nobody reads. No value is kept. */
export const variables: EvidenceReader = ({ text }) =>
  firstMatches(text, name).flatMap(({ index, 0: whole, 1: written = '' }) => {
    const seen = seenAs(written);
    if (seen === undefined) return [];
    const valueAt = index + whole.length;
    // The role is an identity of its own, which another reader knows.
    const end = seen === 'AWS_ROLE_ARN' ? valueAt : endOfValue(text, valueAt);
    const hidden = typeof seen === 'string' ? {} : ({ hidden: true } as const);
    return [{ kind: 'variable', start: index, end, facts: { name: seen }, ...hidden } as const];
  });

function seenAs(written: string): SeenVariable | undefined {
  const meant = variableMeant(written);
  if (meant !== undefined && meant !== written) return { nearly: written, meant };
  return sourceVariables.find((one) => one === written);
}

/** A quotation ends behind its quote, anything else with the word. */
function endOfValue(text: string, at: number): number {
  const value = text.slice(at, at + longest);
  const quote = /^["']/.exec(value)?.[0];
  const close = quote === undefined ? -1 : value.indexOf(quote, 1);
  if (close > 0 && !value.slice(0, close).includes('\n')) return at + close + 1;
  const stop = value.search(/[\s,;]/);
  return at + (stop < 0 ? value.length : stop);
}
