import type { StringCase } from './suites';

/** What of the suites this product's readers are not for. */
export interface OutOfScope {
  readonly what: string;
  readonly why: string;
  readonly is: (one: StringCase & { readonly file: string }) => boolean;
}

/** Of these the way to a deployment needs none. */
const unread = new RegExp(
  [
    'connectTimeoutMS|enableOverloadRetargeting|heartbeatFrequencyMS|journal|localThresholdMS|maxAdaptiveRetries',
    'maxConnecting|maxIdleTimeMS|maxStalenessSeconds|readPreferenceTags|retryWrites|serverMonitoringMode',
    'serverSelectionTimeoutMS|serverSelectionTryOnce|socketTimeoutMS|timeoutMS|wTimeoutMS|zlibCompressionLevel',
  ]
    .join('|')
    .replace(/.*/s, (names) => `[?&](?:${names})=(?:invalid|-\\d|0|10|)(?:&|$)`),
);

/** Every case that one of these is true of must fail, and every other must pass. */
export const outOfScope: readonly OutOfScope[] = [
  {
    what: 'hosts that are UNIX domain sockets',
    why: 'A page and its proxy go to a server by the network alone: a socket is refused, and called one.',
    is: ({ uri }) => /(?:%2F|%2f).*\.sock/.test(uri.split('?')[0] ?? ''),
  },
  {
    what: 'hosts that are not ASCII',
    why: 'The proxy judges a host by its name in ASCII, so that no two look alike: write it as `xn--…`.',
    is: ({ description }) => description === 'UTF-8 hosts',
  },
  {
    what: 'what other mechanisms than MONGODB-AWS demand',
    why: 'This product logs in by MONGODB-AWS alone. That a string names another mechanism is told.',
    is: ({ uri, valid }) => !valid && /authMechanism=(?:GSSAPI|MONGODB-(?:OIDC|X509)|PLAIN|SCRAM)/.test(uri),
  },
  {
    what: 'an escaped comma within a mechanism property',
    why: 'It is refused, where the specification warns: what stands behind it is a token without its name, as a rule.',
    is: ({ description }) => description === 'Comma in a key value pair causes a warning',
  },
  {
    what: 'values of options that finding a server does not need',
    why: 'They stay in the page, which says so, and are not read; Drivers mode tells of some what drivers make of them.',
    is: ({ uri, warning }) => warning === true && unread.test(uri),
  },
  {
    what: 'the options of a SOCKS5 proxy that contradict each other',
    why: 'Nothing here goes through a SOCKS5 proxy: the options stay in the page, which says so.',
    is: ({ file, valid }) => file === 'proxy-options' && !valid,
  },
];
