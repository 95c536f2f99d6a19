import { Secret } from '../../credentials/secret';
import type { PieceFacts } from '../piece';
import type { EvidenceReader, Found, Line } from '../scan';

/** Headers that a canonical request of this mechanism has, of which one must stand there. */
const header = /^(?:host|content-type|content-length|x-amz-[\w-]{1,40}|x-mongodb-[\w-]{1,40}):/i;
const method = /(?:^|[\s"':])(POST|GET|PUT|post)\s*$/;
const mostLines = 40;
/** A hash in whichever way a signer writes one, or what stands for it. */
const hashLine = /^[ \t]*(?:[0-9a-f]{64}|[\w+/-]{43}=?|UNSIGNED-PAYLOAD)(?:[ \t"']*| {1,2}-)$/i;
/** The list of the signed headers. */
const listLine = /^[\w-]{1,64}(?:[;,][\w-]{1,64}){1,32}[ \t]*$/;
/** The body itself, where no hash was made of it. */
const bodyLine = /^Action=\w+&Version=[\d-]+[ \t"']*$/;

/** A canonical request as a signer writes it down: in lines, or in one line with `\n` between. */
export const canonicalRequests: EvidenceReader = ({ text, lines }) => [
  ...inLines(text, lines),
  ...escaped(lines),
];

function inLines(text: string, lines: readonly Line[]): readonly Found[] {
  return lines.flatMap((line, i): readonly Found[] => {
    const match = method.exec(line.text);
    if (!match || line.text.length > 2048) return [];
    const start = line.start + match.index + match[0].indexOf(match[1] ?? '');
    const following = lines.slice(i + 1, i + mostLines);
    const inside = following.slice(0, lengthOf(following.map((one) => one.text)));
    const last = inside.at(-1);
    if (!last || !inside.some(({ text: one }) => header.test(one))) return [];
    const end = last.start + last.text.replace(/[ \t"']*$/, '').length;
    return [found(text.slice(start, end), start, end)];
  });
}

/** How many lines belong to it: up to a hash, or up to the list of headers where none follows. */
function lengthOf(lines: readonly string[]): number {
  const list = lines.findIndex((line) => listLine.test(line));
  const hash = lines.findIndex(
    (line, i) => hashLine.test(line) || (list >= 0 && i > list && bodyLine.test(line)),
  );
  if (hash >= 0 && (list < 0 || hash <= list + 1)) return hash + 1;
  return list + 1;
}

/** Within quotes or in a line of a log, line breaks are written as `\n`. */
function escaped(lines: readonly Line[]): readonly Found[] {
  return lines.flatMap(({ text, start }) =>
    [...text.matchAll(/\b(?:POST|GET|PUT)(?:\\r)?\\n(?:\/|\\r|\\n)/g)].slice(0, 2).flatMap(({ index }) => {
      const rest = text.slice(index);
      const end = rest.search(/\\n(?:[0-9a-f]{64}|UNSIGNED-PAYLOAD)(?![0-9a-f;])/i);
      if (end < 0) return [];
      const whole = rest.slice(0, end) + (/^\\n[\w-]{1,64}/.exec(rest.slice(end))?.[0] ?? '');
      const isRequest = whole.split('\\n').some((one) => header.test(one));
      const unescaped = whole.replaceAll('\\r', '\r').replaceAll('\\n', '\n');
      return isRequest ? [found(unescaped, start + index, start + index + whole.length)] : [];
    }),
  );
}

function found(whole: string, start: number, end: number): Found {
  const lines = whole.split(/\r?\n/);
  const valueOf = (name: string): string | undefined => {
    const line = lines.find((one) => one.toLowerCase().startsWith(`${name}:`));
    const value = line?.slice(name.length + 1).trim();
    return value === '' ? undefined : value?.slice(0, 16_384);
  };
  const token = valueOf('x-amz-security-token');
  const flag = valueOf('x-mongodb-gs2-cb-flag');
  const facts: PieceFacts['canonical-request'] = {
    whole: new Secret(whole),
    ...named('host', valueOf('host')),
    ...named('serverNonce', valueOf('x-mongodb-server-nonce')),
    ...named('amzDate', valueOf('x-amz-date')),
    ...named(
      'signedHeaders',
      lines.findLast((one) => /^[\w-]{1,64}(?:;[\w-]{1,64}){1,32}$/.test(one)),
    ),
    ...(flag?.length === 1 ? { flag: flag.charCodeAt(0) } : {}),
    ...(token === undefined ? {} : { sessionToken: new Secret(token) }),
  };
  return {
    kind: 'canonical-request',
    start,
    end,
    facts,
    ...(token === undefined ? { open: true } : { hidden: true }),
  };
}

function named<N extends string>(name: N, value: string | undefined): { readonly [K in N]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [K in N]: string });
}
