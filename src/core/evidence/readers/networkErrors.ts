import type { MetadataEndpoint } from '../../findings/seen';
import type { PieceFacts } from '../piece';
import { driverOf } from './driverOf';

const selection =
  /[Ss]erver selection (?:timed out|timeout|error)|ServerSelection\w{0,16}(?:Error|Exception)|No suitable servers found|selecting a server|while waiting (?:for a server|to connect)|No (?:primary )?server is available|selection time out/;

/** No server was found in time; null for a line that does not say so. */
export function selectionTimeoutIn(text: string): PieceFacts['selection-timeout'] | null {
  if (!selection.test(text)) return null;
  const [, amount, unit] = /(?:after|Timeout:|in) ?(\d{1,9}(?:\.\d{1,6})?) ?(ms|s)\b/.exec(text) ?? [];
  const ms = amount === undefined ? undefined : Number(amount) * (unit === 's' ? 1000 : 1);
  return { ...(ms === undefined ? {} : { ms }), ...driverOf(text) };
}

const ways: readonly (readonly [PieceFacts['network-error']['how'], RegExp])[] = [
  ['refused', /ECONNREFUSED|[Cc]onnection refused|actively refused/],
  [
    'closed',
    /ECONNRESET|socket hang up|reset by peer|connection(?: \S{1,64}){0,4} (?:was )?closed|Prematurely reached end of stream|unexpected EOF|incomplete read/i,
  ],
  [
    'timeout',
    /ETIMEDOUT|NetworkTimeoutError|i\/o timeout|connect(?:ion)? timed out|timed out after|context deadline exceeded/i,
  ],
];

const endpoints: readonly (readonly [MetadataEndpoint, RegExp])[] = [
  ['pod-identity', /169\.254\.170\.23\b|\[fd00:ec2::23\]/],
  ['ecs', /169\.254\.170\.\d|\bECS\b/],
  ['imds', /169\.254\.169\.254|\[fd00:ec2::254\]|\bEC2\b|\bIMDS\b/],
];

const metadata =
  /169\.254\.(?:169\.254|170\.\d{1,3})|\[fd00:ec2::\w{1,8}\]|(?:EC2|ECS) (?:metadata|link local)|\bIMDS\b/;

/** The way to a server, or to the address that gives credentials, broke; null for a line that is of no such way. */
export function networkErrorIn(text: string): PieceFacts['network-error'] | null {
  const how = ways.find(([, pattern]) => pattern.test(text))?.[0];
  const isMetadata = metadata.test(text);
  // The time of the whole search is another piece's.
  if (how === 'timeout' && !isMetadata && selection.test(text)) return null;
  if (how === undefined || (!isMetadata && !/mongo|:27\d{3}\b/i.test(text))) return null;
  const endpoint = isMetadata ? endpoints.find(([, pattern]) => pattern.test(text))?.[0] : undefined;
  return {
    how,
    metadata: isMetadata,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...driverOf(text),
  };
}
