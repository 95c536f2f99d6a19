import { parseConnectionString, stripCredentials } from '../../connectionString/connectionString';
import { Secret } from '../../credentials/secret';
import { faultData, toFault } from '../../fault/fault';
import type { PieceFacts } from '../piece';
import type { EvidenceReader } from '../scan';
import { firstMatches } from './firstMatches';

const scheme = /mongodb(?:\+srv)?:\/\//g;

/** How mongosh and Compass write it: without its credentials. */
const redacted = /^(mongodb(?:\+srv)?:\/\/)<[^<>\s]{1,64}>@/;

/** What a template has in the place of a value, as Atlas’s: `<AWS access key>`; in that of a database an option follows. */
const name = String.raw`<[\w/+][\w ()/+=-]{0,63}>`;
const placeholder = String.raw`(?:(?<=[:@=]|://)${name}|(?<=/)${name}(?=\?))`;

/** A longer one is none. */
const longest = 16_384;

/** Connection strings, with or without quotes around them. */
export const connectionStrings: EvidenceReader = ({ text }) => {
  const starts = firstMatches(text, scheme).map(({ index }) => index);
  return starts.flatMap((start, i) => {
    const limit = Math.min(starts[i + 1] ?? text.length, start + longest);
    const part = text.slice(start, limit);
    const stood = redacted.exec(part)?.[0].length ?? 0;
    const end = start + stood + endOf(part.slice(stood), text.charAt(start - 1));
    const facts = factsOf(text.slice(start, end).replace(redacted, '$1'));
    return end - start < 12 ? [] : [{ kind: 'connection-string', start, end, facts }];
  });
};

/** A quotation ends with its quote, anything else with the word and without the punctuation of a sentence. */
function endOf(text: string, before: string): number {
  const quote = before !== '' && '"\'`'.includes(before) ? before : '';
  const inside = quote === '' ? '[^\\s"\'`<>]' : `[^\\s${quote}]`;
  const [{ length }] = new RegExp(`^(?:${placeholder}|${inside})*`).exec(text) ?? [''];
  return quote === '' ? text.slice(0, length).replace(/[.,;:)\]}]{1,4}$/, '').length : length;
}

function factsOf(text: string): PieceFacts['connection-string'] {
  // A place that nobody has filled is read as what stands in it, the spaces of its name as well.
  const readable = text.replace(new RegExp(placeholder, 'g'), encodeURIComponent);
  try {
    const cs = parseConnectionString(readable);
    const { target, set } = stripCredentials(readable, cs);
    return {
      whole: new Secret(text),
      target,
      hosts: cs.hosts.map((host) => ('host' in host ? String(host.host) : '')).filter((host) => host !== ''),
      ...(set?.accessKeyId ? { accessKeyId: set.accessKeyId.text } : {}),
      ...(set?.secretAccessKey ? { secretAccessKey: set.secretAccessKey.text } : {}),
      ...(set?.sessionToken ? { sessionToken: set.sessionToken.text } : {}),
      ...poolIn(text),
    };
  } catch (thrown) {
    // The code of the fault and its place; no part of the string is in it.
    return { whole: new Secret(text), hosts: [], fault: faultData(toFault(thrown)) };
  }
}

function poolIn(text: string): { readonly maxPoolSize?: number } {
  const [, size] = /[?&;]maxPoolSize=(\d{1,6})(?![^&;#])/i.exec(text) ?? [];
  return size === undefined ? {} : { maxPoolSize: Number(size) };
}
