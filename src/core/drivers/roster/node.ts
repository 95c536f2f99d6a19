import { goesOn, notKnown, stops } from '../../sources/chain';
import { node6Snippet, nodeSnippet } from '../code/snippets/node';
import { says, takesIt, type Driver, type Renewal } from '../driver';
import { filled, quoted, readAt, runWith, type Quotation } from '../quotation';
import { accepts, acceptsSo, atParsing, usual, type UriReader } from '../uri/conduct';
import { nodesOptions, type WantedValue } from '../uri/options';

/** The tests hold each of these against the driver itself. */
const both = runWith('mongodb', '7.9.0 and 6.22.0', '2026-11-29');
const run6 = runWith('mongodb', '6.22.0', '2026-11-29');
const run7 = runWith('mongodb', '7.9.0', '2026-11-29');
/** What nothing that was recorded shows. */
const signs = readAt('mongodb/node-mongodb-native', 'bb35ded18')('src/cmap/auth/mongodb_aws.ts');
const readInSource = readAt('mongodb/node-mongodb-native', 'bb35ded18')('src/connection_string.ts');

const said = {
  ...quoted(both, {
    unknownMechanism: 'authMechanism one of …, got …',
    noUser: "Username required for mechanism '…'",
    bareAt: 'Invalid connection string',
    unescapedPassword: 'Password contains unescaped characters',
    unescapedUser: 'Username contains unescaped characters …',
    malformed: 'URI malformed',
    emptyUserinfo: 'URI contained empty userinfo section',
    namelessProperty: 'Cannot have undefined values in key value pairs',
    otherSource: "Invalid source '…' for mechanism 'MONGODB-AWS' specified.",
    noValue: 'URI option "…" cannot be specified with no value',
    repeated: 'URI option "…" cannot appear more than once in the connection string',
    unknownOption: 'option … is not supported',
    noNumber: 'Expected … to be stringified int value, got: …',
    negative: '… can only be a positive int value, got: …',
    noBoolean: '… must be either "true" or "false"',
    tlsConflict: 'All values of tls/ssl must be the same.',
    srvWithPort: 'mongodb+srv URI cannot have port number',
    srvWithHosts: 'mongodb+srv URI cannot have multiple service names',
    notAUrl: 'Unable to parse … with URL',
    portZero: 'Invalid port (zero) with hostname',
    noHost: 'Protocol and host list are required in …',
  }),
  ...quoted(run6, {
    invalidUrl: 'Invalid URL: …',
    invalid6: 'Invalid connection string "…"',
    noPassword: 'When using MONGODB-AWS password must be set when a username is specified',
  }),
  ...quoted(run7, {
    credentialsInside:
      '… cannot be provided when using MONGODB-AWS. Credentials must be provided in a manner that can be read by the AWS SDK.',
    wireVersion:
      'Server at … reports maximum wire version 8, but this version of the Node.js Driver requires at least 9 (MongoDB 4.4)',
    nonceLength: 'Invalid server nonce length 63, expected 64',
    noncePrefix: 'Server nonce does not begin with client nonce',
    host: 'Server returned an invalid host: "…"',
  }),
};

/** `tls` is told together with its older name. */
function wrongValue(name: string, wanted: WantedValue): Quotation {
  if (wanted === 'number from 0 up') return filled(said.negative, name);
  if (wanted === 'whole number') return filled(said.noNumber, name);
  return filled(said.noBoolean, name === 'tls' || name === 'ssl' ? 'tls/ssl' : name);
}

/** @param severalColons what it makes of an IPv6 address without brackets */
function hosts(severalColons: (hasUser: boolean) => Quotation): Omit<UriReader['hosts'], 'cut'> {
  return {
    port: (text) => {
      if (text === '') return accepts;
      return atParsing(Number(text) === 0 ? said.portZero : said.notAUrl);
    },
    empty: acceptsSo('empty-host-dialled'),
    // What begins with a colon is no URL at all.
    bareColons: (text, hasUser) => atParsing(text.startsWith(':') ? severalColons(hasUser) : said.notAUrl),
    escapes: 'decoded',
  };
}

/** What both majors do. */
const shared = {
  ...usual,
  plusIsSpace: { password: false, token: true },
  unknownMechanism: atParsing(said.unknownMechanism),
  scramWithoutUser: (mechanism: string) => atParsing(filled(said.noUser, mechanism)),
  bareCharacter: (character: string, part: string, rest: string) => {
    if (character === '@') return atParsing(rest === '' ? said.noHost : said.bareAt);
    return atParsing(part === 'password' ? said.unescapedPassword : said.unescapedUser);
  },
  strayPercent: () => atParsing(said.malformed),
  notUtf8: atParsing(said.malformed),
  emptyUser: () => atParsing(said.emptyUserinfo),
  unknownProperty: accepts,
  namelessProperty: atParsing(said.namelessProperty),
  emptyProperty: accepts,
  tokenAsBoolean: true,
  otherSource: atParsing(said.otherSource),
  emptySource: atParsing(filled(said.noValue, 'authSource')),
  takesSourceOfTxt: false,
  repeatedOption: (name: string) => atParsing(filled(said.repeated, name)),
  unknownOption: (name: string) => atParsing(filled(said.unknownOption, name.toLowerCase())),
  strayPercentInValue: accepts,
  emptyOption: (name: string) => atParsing(filled(said.noValue, name)),
  booleans: 'strict',
  looseNumbers: true,
  wrongValue: (name: string, wanted: WantedValue) => atParsing(wrongValue(name, wanted)),
  tlsConflict: atParsing(said.tlsConflict),
  srvWithPort: atParsing(said.srvWithPort),
  srvWithHosts: atParsing(said.srvWithHosts),
  oddBrackets: atParsing(said.notAUrl),
  scramWithoutPassword: () => accepts,
} as const satisfies Partial<UriReader>;

const credentialsInside = filled(said.credentialsInside, 'username and password');

/** Without the AWS SDK; beside it version 6 keeps what that keeps, as version 7 does. */
const renewal6: Renewal = {
  from: run6,
  given: 'kept',
  environment: 'kept',
  others: 'each-login',
  beforeEndMs: null,
  forgetsRefused: null,
};

/** Of the last five minutes the SDK makes use while it fetches others. A custom provider is asked at each login. */
const renewal7: Renewal = {
  from: run7,
  given: 'not-taken',
  environment: 'kept',
  others: 'kept-until-end',
  beforeEndMs: null,
  forgetsRefused: false,
};

export const node = {
  name: 'Node',
  said,
  majors: {
    node6: {
      name: 'Node.js 6',
      from: run6,
      except: { takesSourceOfTxt: readInSource, options: readInSource },
      renewal: renewal6,
      // The whole string, where it is no URL.
      printsSecrets: true,
      code: node6Snippet,
      uri: {
        ...shared,
        // What stands for the hosts while it parses comes into the password (mongodb-connection-string-url 3, `src/index.ts`).
        cutAt: (before, after) => `${before}@__this_is_a_placeholder__${after}`,
        userWithoutPassword: atParsing(said.noPassword),
        emptyPassword: atParsing(said.noPassword),
        bareCharacter: (character, part, rest) => {
          // The host ends at the next `@`.
          const host = part === 'user name' && character === '@' ? /^[^@]+:[^@]*$/.exec(rest) : null;
          return host
            ? atParsing(filled(said.notAUrl, host[0]))
            : shared.bareCharacter(character, part, rest);
        },
        tokenWithoutUser: acceptsSo('token-with-environment'),
        options: nodesOptions(['useNewUrlParser', 'useUnifiedTopology']),
        noHost: atParsing(said.noHost),
        hosts: {
          ...hosts((hasUser) => (hasUser ? said.invalidUrl : said.invalid6)),
          cut: 'stretch',
        },
      },
    },
    node7: {
      name: 'Node.js 7',
      from: run7,
      except: { takesSourceOfTxt: readInSource, options: readInSource },
      renewal: renewal7,
      // What stands for a host, where the @ is missing.
      printsSecrets: true,
      code: nodeSnippet,
      uri: {
        ...shared,
        userWithoutPassword: accepts,
        emptyPassword: accepts,
        tokenWithoutUser: accepts,
        options: nodesOptions([
          'enableOverloadRetargeting',
          'maxAdaptiveRetries',
          'runtimeAdapters',
          'srvAllowedHostsSuffix',
          'srvHostValidator',
        ]),
        noHost: atParsing(filled(said.noHost, 'the uri')),
        hosts: hosts(() => said.bareAt),
        credentialsInside: {
          kind: 'refused',
          userinfo: credentialsInside,
          token: filled(said.credentialsInside, 'AWS_SESSION_TOKEN'),
        },
      },
    },
  },
  chains: {
    node6: {
      title: 'Node.js 6',
      from: run6,
      order: ['explicit', 'environment', 'ecs', 'ec2'],
      atIncomplete: (at, has) =>
        has.includes('accessKeyId') && (at === 'explicit' || at === 'environment')
          ? stops(said.noPassword)
          : goesOn,
      ecsExcludesEc2: true,
      readsFullUri: false,
      mixes: true,
    },
    node7: {
      title: 'Node.js 7',
      from: run7,
      order: ['explicit', 'environment', 'profile', 'web-identity', 'ecs', 'ec2'],
      refuses: { explicit: credentialsInside },
      atIncomplete: (at) => (at === 'profile' ? notKnown : goesOn),
      profileBeforeEnvironment: true,
      ecsExcludesEc2: true,
      readsFullUri: true,
      mixes: false,
    },
  },
  habits: {
    'credentials-first': signs,
    'sorts-whole-lines': readAt('mongodb/node-mongodb-native', 'bb35ded18')('src/cmap/auth/aws4.ts'),
    'any-amazonaws': signs,
    'done-ignored': signs,
  },
  reactions: {
    from: run7,
    'wire-version': says(said.wireVersion, 'MongoServerSelectionError'),
    'nonce-length': says(said.nonceLength, 'MongoRuntimeError'),
    'nonce-prefix': says(said.noncePrefix, 'MongoRuntimeError'),
    'host-empty': says(filled(said.host, '')),
    'host-too-long': says(said.host),
    'host-empty-label': says(filled(said.host, 'sts..com')),
    'unknown-field': takesIt,
  },
} satisfies Driver;
