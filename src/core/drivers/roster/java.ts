import { goesOn, notKnown, stops, type AtSource, type Chain } from '../../sources/chain';
import type { Part, SourceId } from '../../sources/source';
import { javaSnippet, javaWithSdkSnippet } from '../code/snippets/java';
import { says, takesIt, type Driver, type Renewal } from '../driver';
import { filled, quoted, readAt, runWith } from '../quotation';
import { accepts, acceptsSo, atParsing, drops, usual, type Conduct, type UriReader } from '../uri/conduct';
import { optionsKnown, type WantedValue } from '../uri/options';

/** The tests hold each of these against the driver itself; an AWS SDK beside it changes nothing of how it reads. */
const run = runWith('mongodb-driver-sync', '5.14.0', '2026-11-29');
/** August 2026, for what nothing that was recorded shows. */
const source = readAt('mongodb/mongo-java-driver', '9af9be1fa');
const header = source('driver-core/src/main/com/mongodb/internal/connection/AuthorizationHeader.java');
const login = source('driver-core/src/main/com/mongodb/internal/connection/AwsAuthenticator.java');

const said = {
  ...quoted(run, {
    noUser: 'No username is provided in the connection string',
    emptyUserinfo: 'The connection string contains an at-sign (@) without a user name',
    noPassword: 'Password can not be null when username is provided for MONGODB-AWS mechanism',
    userinfo:
      'The connection string contains invalid user information. If the username or password contains a colon (:) or an at-sign (@) then it must be urlencoded',
    hostAndPort:
      'The connection string contains an invalid host and port. The port contains non-digit characters, it must be an integer between 0 and 65535. Hint: username and password must be escaped according to RFC 3986.',
    databaseName: "state should be: databaseName does not contain '/'",
    strayPercent: 'URLDecoder: … escape (%) pattern…',
    notAPair: "The connection string contains invalid authentication properties. '…' is not a key value pair",
    emptySource: 'authSource can not be an empty string',
    unknownMechanism: 'Unsupported authMechanism: …',
    wantsUser: 'username can not be null',
    tlsConflict: 'Conflicting tls and ssl parameter values are not allowed',
    noInteger: "The connection string contains an invalid value for '…'. '…' is not a valid integer",
    negativePool: 'state should be: … >= 0',
    srvWithPort: 'Host for when using mongodb+srv protocol can not contain a port',
    srvWithHosts: 'Only one host allowed when using mongodb+srv protocol',
    noEquals:
      "The connection string contains an invalid option '…'. '…' is missing the value delimiter eg '…=value'",
    noScramPassword: 'Password can not be null when the authentication mechanism is unspecified',
    portRange:
      'The connection string contains an invalid host and port. The port must be an integer between 0 and 65535.',
    bareColons:
      "The connection string contains an invalid host '…'. Reserved characters such as ':' must be escaped according RFC 2396. Any IPv6 address literal must be enclosed in '[' and ']' according to RFC 2732.",
    noHost: "The connection string contains an empty host '[]'. ",
    noSecretInEnvironment: 'secretAccessKey can not be null',
    nonceLength: 'Server nonce must be 64 bytes',
    noncePrefix: 'The first 32 bytes of the server nonce must be the client nonce',
    host: 'Invalid host',
  }),
};

/** Whose negative values it refuses, once it makes a client of the string. */
const neverNegative: Readonly<Record<string, string>> = {
  maxPoolSize: 'maxSize',
  minPoolSize: 'minSize',
  localThresholdMS: 'localThreshold must be',
};

function wrongValue(name: string, wanted: WantedValue): Conduct {
  if (wanted === 'boolean') return drops;
  if (wanted === 'whole number') return atParsing(filled(said.noInteger, name.toLowerCase()));
  const what = neverNegative[name];
  return what === undefined ? accepts : atParsing(filled(said.negativePool, what));
}

const wantsNumber = /MS$|PoolSize$|^maxConnecting$|^maxStalenessSeconds$/;
const wantsBoolean =
  /^(?:tls|ssl|tlsInsecure|tlsAllowInvalidHostnames|retry\w+|journal|directConnection|loadBalanced)$/;

function emptyOption(name: string): Conduct {
  if (/^authMechanism$/i.test(name)) return atParsing(filled(said.unknownMechanism, ''));
  if (/^authMechanismProperties$/i.test(name)) return atParsing(filled(said.notAPair, ''));
  if (wantsNumber.test(name)) return atParsing(filled(said.noInteger, name.toLowerCase(), ''));
  return wantsBoolean.test(name) ? drops : accepts;
}

/** Where the driver leaves the search to an SDK, as soon as one stands beside it. */
const bySdk = {
  order: ['explicit', 'environment', 'web-identity', 'profile', 'ecs', 'ec2'],
  besideDriver: true,
  readsFullUri: true,
  mixes: false,
} as const satisfies Partial<Chain>;

function unlessExplicit(at: SourceId, has: readonly Part[]): AtSource {
  if (at === 'profile') return notKnown;
  return at === 'explicit' && has.includes('accessKeyId') ? stops(said.noPassword) : goesOn;
}

const uri: UriReader = {
  ...usual,
  mechanismInOtherCase: atParsing(said.unknownMechanism),
  unknownMechanism: atParsing(said.unknownMechanism),
  scramWithoutUser: () => atParsing(said.wantsUser),
  // In user information since 3.9.0 a plus sign stays one.
  plusIsSpace: { password: false, token: true },
  bareCharacter: (character, part) => {
    if ('#[]'.includes(character)) return accepts;
    if (':@'.includes(character)) return atParsing(said.userinfo);
    // The hosts end there, and what is left of the user information is read as a host and its port.
    return atParsing(part === 'password' ? said.hostAndPort : said.databaseName);
  },
  strayPercent: () => atParsing(said.strayPercent),
  notUtf8: acceptsSo('bytes-replaced'),
  emptyUser: (_hasPassword, { colon }) => atParsing(colon ? said.noUser : said.emptyUserinfo),
  scramWithoutPassword: (password) => (password === 'none' ? atParsing(said.noScramPassword) : accepts),
  userWithoutPassword: atParsing(said.noPassword),
  emptyPassword: acceptsSo('empty-secret-signs'),
  tokenWithoutUser: acceptsSo('token-ignored'),
  propertyNames: 'any-case',
  unknownProperty: accepts,
  namelessProperty: atParsing(said.notAPair),
  emptyProperty: accepts,
  otherSource: accepts,
  emptySource: atParsing(said.emptySource),
  takesSourceOfTxt: false,
  semicolons: true,
  repeatedOption: () => 'last',
  options: optionsKnown(
    'serverSelectionTryOnce tlsAllowInvalidCertificates tlsCAFile tlsCertificateKeyFile tlsCertificateKeyFilePassword tlsDisableCertificateRevocationCheck tlsDisableOCSPEndpointCheck'.split(
      ' ',
    ),
    ['j', 'wtimeout'],
  ),
  emptyOption,
  noEquals: atParsing(said.noEquals),
  strayPercentInValue: atParsing(said.strayPercent),
  booleans: 'java',
  wrongValue,
  tlsConflict: atParsing(said.tlsConflict),
  srvWithPort: atParsing(said.srvWithPort),
  srvWithHosts: atParsing(said.srvWithHosts),
  oddBrackets: accepts,
  noHost: atParsing(said.noHost),
  hosts: {
    port: (text) => atParsing(/^-?\d+$/.test(text) ? said.portRange : said.hostAndPort),
    empty: drops,
    bareColons: () => atParsing(said.bareColons),
    escapes: 'kept',
    once: true,
  },
};

/** Seen at a pool with credentials of ECS. */
const renewal: Renewal = {
  from: run,
  given: 'kept',
  environment: null,
  others: 'each-login',
  beforeEndMs: null,
  forgetsRefused: null,
};

const shared = {
  from: run,
  except: { takesSourceOfTxt: header },
  renewal,
  printsSecrets: true,
  uri,
} as const;

export const java = {
  name: 'Java',
  said,
  majors: {
    java: { ...shared, name: 'Java', code: javaSnippet },
    // The SDK keeps what it was given; how long before its end it asks anew is not the same in 1 and 2.
    'java-sdk': {
      ...shared,
      renewal: { ...renewal, others: 'kept-until-end', forgetsRefused: false },
      name: 'Java (AWS SDK)',
      code: javaWithSdkSnippet,
    },
  },
  chains: {
    java: {
      title: 'Java',
      from: run,
      order: ['explicit', 'environment', 'ecs', 'ec2'],
      atIncomplete: (at, has) => {
        if (at === 'explicit') return has.includes('accessKeyId') ? stops(said.noPassword) : goesOn;
        return at === 'environment' && has.includes('accessKeyId')
          ? stops(said.noSecretInEnvironment)
          : goesOn;
      },
      ecsExcludesEc2: true,
      readsFullUri: false,
      mixes: false,
    },
    'java-sdk1': {
      ...bySdk,
      title: 'Java (AWS SDK 1)',
      from: run,
      atIncomplete: (at, has) =>
        // A role without a token file sends SDK 1 in a circle until the stack is full.
        at === 'web-identity' && !has.includes('tokenFile') ? stops(null) : unlessExplicit(at, has),
      ecsExcludesEc2: true,
    },
    'java-sdk2': {
      ...bySdk,
      title: 'Java (AWS SDK 2)',
      from: run,
      atIncomplete: unlessExplicit,
      ecsExcludesEc2: false,
    },
  },
  habits: {
    'credentials-late': login,
    'sorts-whole-lines': header,
    'hyphen-breaks': header,
    'too-many-steps': login,
  },
  reactions: {
    from: run,
    'wire-version': takesIt,
    'nonce-length': says(said.nonceLength, 'SaslException'),
    'nonce-prefix': says(said.noncePrefix, 'SaslException'),
    'host-empty': says(said.host, 'SaslException'),
    'host-too-long': takesIt,
    'host-empty-label': says(said.host, 'SaslException'),
    'unknown-field': takesIt,
  },
} satisfies Driver;
