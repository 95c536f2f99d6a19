import { goesOn, stops } from '../../sources/chain';
import { sourceIds } from '../../sources/source';
import { go1Snippet, goSnippet } from '../code/snippets/go';
import { says, takesIt, type Driver, type Major, type Renewal } from '../driver';
import { filled, quoted, readAt, runWith } from '../quotation';
import {
  accepts,
  acceptsSo,
  atLogin,
  atParsing,
  drops,
  harmless,
  usual,
  type UriReader,
} from '../uri/conduct';
import { optionsKnown } from '../uri/options';

/** The tests hold each of these against the driver itself. */
const both = runWith('mongo-driver', '2.10.0 and 1.17.10', '2026-11-29');
const run1 = runWith('mongo-driver', '1.17.10', '2026-11-29');
const run2 = runWith('mongo-driver', '2.10.0', '2026-11-29');
/** 2.8.0, for what nothing that was recorded shows. */
const source = readAt('mongodb/mongo-go-driver', '18c2c89f8');
const uri = source('x/mongo/driver/connstring/connstring.go');
const login = source('x/mongo/driver/auth/aws_sasl_adapter.go');

const said = {
  ...quoted(both, {
    bareAt: 'error parsing uri: unescaped @ sign in user info',
    bareSlash: 'error parsing uri: unescaped slash in …',
    bareColon: 'error parsing uri: unescaped colon in password',
    strayPercent: 'error parsing uri: invalid …: invalid URL escape "…"',
    noUser: 'error validating uri: password without username is invalid for MONGODB-AWS',
    noPassword: 'error validating uri: username without password is invalid for MONGODB-AWS',
    tokenAlone: 'error validating uri: token without username and password is invalid for MONGODB-AWS',
    unknownProperty: 'error validating uri: invalid auth property for MONGODB-AWS',
    namelessProperty: 'error parsing uri: invalid authMechanism property',
    otherSource: 'error parsing uri: auth source must be $external',
    emptySource: 'error parsing uri: authSource must be non-empty when supplied in a URI',
    unknownMechanism: 'error parsing uri: invalid auth mechanism',
    otherCase: 'error creating authenticator: unknown authenticator: mongodb-aws',
    wantsUser: 'error validating uri: username required for …',
    wrongValue: 'error parsing uri: invalid value for "…": "…"',
    tlsConflict: 'error parsing uri: tls and ssl options, when both specified, must be equivalent',
    srvWithPort: 'error parsing uri: URI with srv must not include a port number',
    srvWithHosts: 'error parsing uri: URI with SRV must include one and only one hostname',
    noEquals: 'error parsing uri: invalid option',
    valueEscape: 'error parsing uri: invalid option value "…": invalid URL escape "…"',
    emptyUser: 'error validating uri: username required if URI contains user info',
    portRange: 'error parsing uri: invalid host "": port must be in the range [1, 65535]',
    noPort:
      'error parsing uri: invalid host "": port must be an integer: strconv.Atoi: parsing "…": invalid syntax',
    manyColons: 'error parsing uri: invalid host "": address …: too many colons in address',
    noHost: 'error parsing uri: must have at least 1 host',
    noSlash: 'error parsing uri: must have a / before the query ?',
    nonceLength:
      'connection() error occurred during connection handshake: auth error: sasl conversation error: unable to authenticate using mechanism "MONGODB-AWS": server reply nonce was not 64 bytes',
    noncePrefix:
      'connection() error occurred during connection handshake: auth error: sasl conversation error: unable to authenticate using mechanism "MONGODB-AWS": server nonce did not extend client nonce',
    host: 'connection() error occurred during connection handshake: auth error: sasl conversation error: unable to authenticate using mechanism "MONGODB-AWS": invalid STS host: …',
  }),
  ...quoted(run2, {
    wireVersion:
      'server at … reports wire version 8, but this version of the Go driver requires at least 9 (MongoDB 4.4)',
  }),
};

/** Specified, and not known to either version. */
const unknown =
  'proxyHost proxyPassword proxyPort proxyUsername serverSelectionTryOnce tlsAllowInvalidCertificates tlsAllowInvalidHostnames uuidRepresentation waitQueueTimeoutMS'.split(
    ' ',
  );

/** For what an empty value will do. */
const mayBeEmpty =
  /^(?:appName|authMechanism|compressors|readConcernLevel|readPreference|replicaSet|w|wTimeoutMS)$/i;

/** Both versions read a connection string alike. */
const reads = {
  ...usual,
  mechanismInOtherCase: atLogin(said.otherCase),
  unknownMechanism: atParsing(said.unknownMechanism),
  scramWithoutUser: (mechanism) => atParsing(filled(said.wantsUser, mechanism)),
  plusIsSpace: { password: false, token: true },
  bareCharacter: (character, part) => {
    if (harmless(character)) return accepts;
    if (character === '@') return atParsing(said.bareAt);
    if (character === '/') {
      return atParsing(filled(said.bareSlash, part === 'password' ? part : 'username'));
    }
    return atParsing(said.bareColon);
  },
  strayPercent: (part) => atParsing(filled(said.strayPercent, part === 'password' ? part : 'username')),
  // Bytes are bytes to it.
  notUtf8: accepts,
  emptyUser: (hasPassword, { mechanism }) => {
    if (!mechanism) return atParsing(said.emptyUser);
    return hasPassword ? atParsing(said.noUser) : accepts;
  },
  scramWithoutPassword: () => accepts,
  userWithoutPassword: atParsing(said.noPassword),
  emptyPassword: atParsing(said.noPassword),
  tokenWithoutUser: atParsing(said.tokenAlone),
  unknownProperty: atParsing(said.unknownProperty),
  namelessProperty: atParsing(said.namelessProperty),
  emptyProperty: accepts,
  otherSource: atParsing(said.otherSource),
  emptySource: atParsing(said.emptySource),
  takesSourceOfTxt: true,
  semicolons: true,
  repeatedOption: () => 'last',
  emptyOption: (name) => {
    if (/^authMechanismProperties$/i.test(name)) return atParsing(said.namelessProperty);
    const takes = mayBeEmpty.test(name) || !optionsKnown(unknown).has(name.toLowerCase());
    return takes ? accepts : atParsing(filled(said.wrongValue, name, ''));
  },
  noEquals: atParsing(said.noEquals),
  strayPercentInValue: atParsing(said.valueEscape),
  booleans: 'strict',
  tlsConflict: atParsing(said.tlsConflict),
  noSlash: atParsing(said.noSlash),
  srvWithPort: atParsing(said.srvWithPort),
  srvWithHosts: atParsing(said.srvWithHosts),
  oddBrackets: accepts,
  noHost: atParsing(said.noHost),
  hosts: {
    port: (text) => {
      if (text === '') return acceptsSo('port-missing');
      return atParsing(/^-?\d+$/.test(text) ? said.portRange : said.noPort);
    },
    empty: drops,
    bareColons: () => atParsing(said.manyColons),
    escapes: 'decoded',
    keepsBrackets: true,
  },
} as const satisfies Partial<UriReader>;

/** @param own an option that this version alone does not know */
function readsWithout(own: string): UriReader {
  const options = optionsKnown([...unknown, own]);
  return {
    ...reads,
    options,
    // What it does not know may have any value.
    wrongValue: (name) =>
      options.has(name.toLowerCase()) ? atParsing(filled(said.wrongValue, name)) : accepts,
  };
}

const shared = {
  except: { takesSourceOfTxt: uri },
  // Of an escape that is wrong: those characters of a secret, and of a token all of it.
  printsSecrets: true,
} as const satisfies Partial<Major>;

/** Each connection finds its credentials anew: seen at a pool whose environment changed, and at one with credentials of ECS. */
const renewal1: Renewal = {
  from: run1,
  given: 'kept',
  environment: 'each-login',
  others: 'each-login',
  beforeEndMs: null,
  forgetsRefused: null,
};

/** Seen in the same way. What has less than these five minutes left it does not take at all: no login until it is renewed. */
const renewal2: Renewal = {
  from: run2,
  given: 'kept',
  environment: 'kept',
  others: 'kept-until-end',
  beforeEndMs: 300_000,
  forgetsRefused: false,
};

export const go = {
  name: 'Go',
  said,
  majors: {
    go1: {
      ...shared,
      renewal: renewal1,
      name: 'Go 1',
      code: go1Snippet,
      from: run1,
      uri: readsWithout('tlsDisableCertificateRevocationCheck'),
    },
    go: {
      ...shared,
      renewal: renewal2,
      name: 'Go 2',
      code: goSnippet,
      from: run2,
      uri: readsWithout('wTimeoutMS'),
    },
  },
  chains: {
    go: {
      title: 'Go',
      from: both,
      order: sourceIds,
      atIncomplete: (at, has) => {
        if (at !== 'explicit') return goesOn;
        if (has.includes('accessKeyId')) return stops(said.noPassword);
        return stops(has.includes('secretAccessKey') ? said.noUser : said.tokenAlone);
      },
      ecsExcludesEc2: false,
      readsFullUri: false,
      mixes: false,
    },
  },
  habits: {
    'credentials-late': login,
    'p-before-r': login,
    'one-more-message': source('x/mongo/driver/auth/sasl.go'),
  },
  reactions: {
    from: run2,
    'wire-version': says(said.wireVersion, 'errorString'),
    'nonce-length': says(said.nonceLength, 'ConnectionError'),
    'nonce-prefix': says(said.noncePrefix, 'ConnectionError'),
    'host-empty': says(filled(said.host, 'empty'), 'ConnectionError'),
    'host-too-long': says(filled(said.host, 'too large'), 'ConnectionError'),
    'host-empty-label': says(filled(said.host, 'empty part'), 'ConnectionError'),
    'unknown-field': takesIt,
  },
} satisfies Driver;
