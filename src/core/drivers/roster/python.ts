import { goesOn, notKnown, stops } from '../../sources/chain';
import { python47Snippet, pythonSnippet } from '../code/snippets/python';
import { says, takesIt, type Driver, type Renewal } from '../driver';
import { filled, quoted, readAt, runWith } from '../quotation';
import { accepts, acceptsSo, atParsing, drops, usual, type UriReader } from '../uri/conduct';

const run = runWith('pymongo', '4.20.1', '2026-11-29');
const run47 = runWith('pymongo', '4.7.3', '2026-11-29');
const both = runWith('pymongo', '4.20.1 and 4.7.3', '2026-11-29');
const login = runWith('pymongo-auth-aws', '1.3.0', '2026-11-29');
/** boto3 is asked here. */
const asksBoto = readAt('mongodb/pymongo-auth-aws', '91e841a')('pymongo_auth_aws/auth.py');

const said = {
  ...quoted(both, {
    unescaped: 'Username and password must be escaped according to RFC 3986, use urllib.parse.quote_plus',
    noPassword: 'username without a password is not supported by MONGODB-AWS',
    otherSource: 'authentication source must be $external or None for MONGODB-AWS',
    emptySource: 'the authSource database cannot be an empty string',
    tlsConflict: 'Can not specify conflicting values for URI options ssl and tls.',
    srvWithPort: 'mongodb+srv:// URIs must not include a port number',
    srvWithHosts: 'mongodb+srv:// URIs must include one, and only one, hostname',
    bareColons:
      "Reserved characters such as ':' must be escaped according RFC 2396. An IPv6 address literal must be enclosed in '[' and ']' according to RFC 2732.",
  }),
  ...quoted(run, {
    noUser: '… requires a username',
    bareSlash: 'Bad database name',
    bareQuestionMark:
      'Port contains non-digit characters. Hint: username and password must be escaped according to RFC 3986, use urllib.parse.quote_plus',
    noPairs: 'MongoDB URI options are key=value pairs',
    emptyUser: 'The empty string is not valid username',
    noHost: 'Empty host (or extra comma in host list)',
    nothing: 'Must provide at least one hostname or IP',
    noScramPassword: 'A password is required',
    portRange: 'Port must be an integer between 0 and 65535',
    escapedHost:
      'Percent-encoding is only allowed in Unix domain socket paths and IPv6 zone indexes, not in hostnames',
    wireVersion:
      'Server at … reports wire version 8, but this version of PyMongo requires at least 9 (MongoDB 4.4).',
  }),
  ...quoted(run47, {
    noUser47: '… requires a username.',
    bareSlash47: 'Bad database name "…"',
    noPairs47: 'MongoDB URI options are key=value pairs.',
    emptyUser47: 'The empty string is not valid username.',
    noHost47: 'Empty host (or extra comma in host list).',
    nothing47: 'Must provide at least one hostname or IP.',
    noScramPassword47: 'A password is required.',
    portRange47: "Port must be an integer between 0 and 65535: '…'",
  }),
  ...quoted(asksBoto, { noCredentials: 'temporary MONGODB-AWS credentials could not be obtained' }),
  ...quoted(login, {
    nonce: 'Server returned an invalid nonce. (pymongo-auth-aws version 1.3.0)',
    host: 'Server returned an invalid sts host: … (pymongo-auth-aws version 1.3.0)',
  }),
};

const renewal = {
  given: 'kept',
  environment: 'each-login',
  others: 'kept-until-end',
  beforeEndMs: 60_000,
  forgetsRefused: true,
} as const satisfies Omit<Renewal, 'from'>;

/** What both versions do. */
const shared = {
  ...usual,
  mechanismInOtherCase: drops,
  unknownMechanism: drops,
  plusIsSpace: { password: true, token: true },
  strayPercent: () => atParsing(said.unescaped),
  notUtf8: acceptsSo('bytes-replaced'),
  userWithoutPassword: atParsing(said.noPassword),
  emptyPassword: atParsing(said.noPassword),
  tokenWithoutUser: acceptsSo('token-ignored'),
  unknownProperty: drops,
  namelessProperty: drops,
  emptyProperty: drops,
  otherSource: atParsing(said.otherSource),
  emptySource: atParsing(said.emptySource),
  takesSourceOfTxt: true,
  semicolons: true,
  repeatedOption: () => 'last',
  emptyOption: () => drops,
  strayPercentInValue: accepts,
  booleans: 'strict',
  wrongValue: () => drops,
  tlsConflict: atParsing(said.tlsConflict),
  srvWithPort: atParsing(said.srvWithPort),
  srvWithHosts: atParsing(said.srvWithHosts),
  oddBrackets: accepts,
} as const satisfies Partial<UriReader>;

const source = readAt('mongodb/mongo-python-driver', 'ebc4bffcc')('pymongo/synchronous/uri_parser.py');

/** PyMongo, which warns where others refuse, and goes on without the option. */
export const python = {
  name: 'Python',
  said,
  majors: {
    python47: {
      name: 'PyMongo 4.7',
      from: run47,
      except: { takesSourceOfTxt: source },
      renewal: { ...renewal, from: run47 },
      // "Bad database name" has a part of the password behind it.
      printsSecrets: true,
      code: python47Snippet,
      uri: {
        ...shared,
        scramWithoutUser: (mechanism) => atParsing(filled(said.noUser47, mechanism)),
        bareCharacter: (character) => {
          if ('#[]?'.includes(character)) return accepts;
          return atParsing(character === '/' ? said.bareSlash47 : said.unescaped);
        },
        emptyUser: () => atParsing(said.emptyUser47),
        splitsFirst: true,
        bareEquals: atParsing(said.noPairs47),
        emptyPair: atParsing(said.noPairs47),
        noHost: atParsing(said.noHost47),
        nothing: atParsing(said.nothing47),
        scramWithoutPassword: () => atParsing(said.noScramPassword47),
        hosts: {
          port: () => atParsing(said.portRange47),
          empty: atParsing(said.noHost47),
          bareColons: () => atParsing(said.bareColons),
          escapes: 'decoded',
          once: true,
        },
      },
    },
    python: {
      name: 'PyMongo 4.20',
      since: '4.8',
      from: run,
      except: { takesSourceOfTxt: source },
      renewal: { ...renewal, from: run },
      printsSecrets: false,
      code: pythonSnippet,
      uri: {
        ...shared,
        scramWithoutUser: (mechanism) => atParsing(filled(said.noUser, mechanism)),
        bareCharacter: (character) => {
          if ('#[]'.includes(character)) return accepts;
          if (character === '/') return atParsing(said.bareSlash);
          return atParsing(character === '?' ? said.bareQuestionMark : said.unescaped);
        },
        emptyUser: () => atParsing(said.emptyUser),
        bareEquals: atParsing(said.noPairs),
        emptyPair: atParsing(said.noPairs),
        noHost: atParsing(said.noHost),
        nothing: atParsing(said.nothing),
        scramWithoutPassword: () => atParsing(said.noScramPassword),
        hosts: {
          port: (text) => atParsing(/^\d+$/.test(text) ? said.portRange : said.bareQuestionMark),
          empty: atParsing(said.noHost),
          bareColons: () => atParsing(said.bareColons),
          escapes: atParsing(said.escapedHost),
          once: true,
        },
      },
    },
  },
  chains: {
    python: {
      title: 'Python',
      from: asksBoto,
      order: ['explicit', 'environment', 'web-identity', 'profile', 'ecs', 'ec2'],
      atIncomplete: (at, has) => {
        if (at === 'profile') return notKnown;
        if (at === 'explicit') return has.includes('accessKeyId') ? stops(said.noPassword) : notKnown;
        // boto3 says more, PyMongo hides it.
        const breaks = has.includes('accessKeyId') || has.includes('tokenFile') || at === 'ecs';
        return breaks ? stops(said.noCredentials) : goesOn;
      },
      ecsExcludesEc2: false,
      readsFullUri: true,
      mixes: false,
    },
  },
  habits: {
    'credentials-first': readAt(
      'mongodb/mongo-python-driver',
      'ebc4bffcc',
    )('pymongo/synchronous/auth_aws.py'),
    'too-many-steps': asksBoto,
  },
  reactions: {
    from: run,
    'wire-version': says(said.wireVersion, 'ConfigurationError'),
    'nonce-length': says(said.nonce),
    'nonce-prefix': says(said.nonce),
    'host-empty': says(filled(said.host, '')),
    'host-too-long': says(said.host),
    'host-empty-label': says(filled(said.host, 'sts..com')),
    'unknown-field': takesIt,
  },
} satisfies Driver;
