import { goesOn, notKnown, stops } from '../../sources/chain';
import { sourceIds } from '../../sources/source';
import { rustSnippet } from '../code/snippets/rust';
import { says, type Driver } from '../driver';
import { filled, quoted, readAt, runWith, type Quotation } from '../quotation';
import {
  accepts,
  acceptsSo,
  atLogin,
  atParsing,
  usual,
  type Conduct,
  type CredentialPart,
} from '../uri/conduct';
import { wantedOf, type WantedValue } from '../uri/options';

const run = runWith('mongodb', '3.9.1', '2026-11-29');
/** 3.8.1. */
const source = readAt('mongodb/mongo-rust-driver', 'f050afa5e');
const uri = source('driver/src/client/options.rs');
const login = source('driver/src/client/auth/aws.rs');
/** Up to 3.2: before the AWS SDK. */
const before = readAt('mongodb/mongo-rust-driver', 'eb0fca11a')('src/client/auth/aws.rs');

const said = {
  ...quoted(run, {
    notEncoded: '… must be URL encoded',
    barePercent: '… cannot contain unescaped %',
    portExpected: 'invalid server address …: the port must be an integer between 1 and 65535, got …',
    noIpv6: 'invalid server address …: invalid IPv6 address syntax',
    noHost: 'invalid server address …: the hostname cannot be empty',
    emptyUser: 'username and mechanism both not provided, but authentication was requested',
    unknownMechanism: 'invalid mechanism string: …',
    noUser: 'No username provided for … authentication',
    noPassword: 'Username cannot be provided without password for MONGODB-AWS authentication',
    notAPair: 'each entry in authMechanismProperties must be a colon-separated key-value pair, got …',
    emptySource: 'empty authSource provided',
    repeated: 'repeated options are not allowed in the connection string',
    // It may add an option of a similar name.
    unknownOption: '… is an invalid option…',
    noOptionPair: "connection string option is not a 'key=value' pair: …",
    noBoolean: 'connection string `…` option must be a boolean',
    noDuration: 'connection string `…` option must be a non-negative integer',
    noNumber: 'connection string `…` argument must be a positive integer',
    noZlib: 'zlibCompressionLevel may not be specified without the zlib-compression feature flag enabled',
    notSupported: 'the Rust driver does not support …',
    // The braces are its own.
    tlsConflict: 'cannot set {key}={tls} if …',
    srvWithPort: "a port cannot be specified with 'mongodb+srv'",
    srvWithHosts: "exactly one host must be specified with 'mongodb+srv'",
    otherSource: 'MONGODB-AWS failure: auth source must be $external',
    noCredentials: 'MONGODB-AWS failure: failed to get creds: …',
    wireVersion:
      'Server at … reports wire version 8, but this version of the MongoDB Rust driver requires at least 9 (MongoDB 4.4).',
    nonceLength: 'MONGODB-AWS failure: incorrect length server nonce',
    noncePrefix: 'MONGODB-AWS failure: mismatched nonce',
    hostEmpty: 'MONGODB-AWS failure: sts host must be non-empty',
    hostTooLong: 'MONGODB-AWS failure: sts host cannot be more than 255 bytes',
    hostEmptyLabel: 'MONGODB-AWS failure: sts host cannot contain empty labels',
    unknownField: 'MONGODB-AWS failure: invalid server response',
  }),
  ...quoted(before, {
    onlyOneKey:
      'MONGODB-AWS failure: cannot specify only one of access key and secret key; either both or neither must be provided',
    tokenAlone: 'MONGODB-AWS failure: cannot specify session token without both access key and secret key',
  }),
};

/** What it knows as it is built by default, with `aws-auth`. */
const options: ReadonlySet<string> = new Set(
  [
    'appname authmechanism authmechanismproperties authsource connecttimeoutms directconnection',
    'enableoverloadretargeting heartbeatfrequencyms journal loadbalanced localthresholdms',
    'maxadaptiveretries maxconnecting maxidletimems maxpoolsize maxstalenessseconds minpoolsize',
    'readconcernlevel readpreference readpreferencetags replicaset retryreads retrywrites',
    'servermonitoringmode serverselectiontimeoutms srvmaxhosts srvservicename ssl tls',
    'tlsallowinvalidcertificates tlscafile tlscertificatekeyfile tlsinsecure uuidrepresentation w',
    'wtimeoutms',
  ].flatMap((line) => line.split(' ')),
);

/** In its own lists these are no times. */
const counts = ['maxConnecting', 'maxPoolSize', 'minPoolSize', 'srvMaxHosts'];

function wrongValue(name: string, wanted: WantedValue): Quotation {
  if (wanted === 'boolean') return filled(said.noBoolean, name.toLowerCase());
  return filled(counts.includes(name) ? said.noNumber : said.noDuration, name.toLowerCase());
}

function emptyOption(name: string): Conduct {
  const key = name.toLowerCase();
  if (key === 'authmechanism') return atParsing(filled(said.unknownMechanism, ''));
  if (key === 'authmechanismproperties') return atParsing(filled(said.notAPair, ''));
  const wanted = wantedOf(name);
  return wanted === null ? accepts : atParsing(wrongValue(wanted.name, wanted.wanted));
}

function unknownOption(name: string): Conduct {
  const key = name.toLowerCase();
  if (key === 'zlibcompressionlevel') return atParsing(said.noZlib);
  const unsupported = ['socketTimeoutMS', 'waitQueueTimeoutMS'].find((one) => one.toLowerCase() === key);
  return atParsing(
    unsupported === undefined ? filled(said.unknownOption, key) : filled(said.notSupported, unsupported),
  );
}

/** A question mark ends what comes before the options, and so what is in front of it is a host, or an option. */
function bareCharacter(character: string, part: CredentialPart): Conduct {
  if (character !== '?') return atParsing(filled(said.notEncoded, named(part)));
  return atParsing(part === 'password' ? said.portExpected : said.unknownOption);
}

export const rust = {
  name: 'Rust',
  said,
  majors: {
    rust: {
      name: 'Rust',
      from: run,
      except: { takesSourceOfTxt: uri, options: uri },
      renewal: {
        from: run,
        given: 'kept',
        environment: 'each-login',
        others: 'each-login',
        beforeEndMs: null,
        forgetsRefused: null,
      },
      // A property without a colon, and what stands before a bare question mark.
      printsSecrets: true,
      code: rustSnippet,
      uri: {
        ...usual,
        mechanismInOtherCase: atParsing(said.unknownMechanism),
        unknownMechanism: atParsing(said.unknownMechanism),
        scramWithoutUser: (mechanism) =>
          atParsing(filled(said.noUser, mechanism.startsWith('SCRAM') ? 'SCRAM' : mechanism)),
        plusIsSpace: { password: false, token: false },
        bareCharacter,
        strayPercent: (part) => atParsing(filled(said.barePercent, named(part))),
        notUtf8: atParsing(said.notEncoded),
        emptyUser: (hasPassword, { mechanism }) => {
          if (!mechanism) return atParsing(said.emptyUser);
          return hasPassword ? acceptsSo('password-ignored') : accepts;
        },
        scramWithoutPassword: () => accepts,
        userWithoutPassword: atParsing(said.noPassword),
        emptyPassword: acceptsSo('empty-secret-signs'),
        tokenWithoutUser: acceptsSo('token-ignored'),
        credentialsInside: { kind: 'accepted', effect: 'deprecated-since-3.8' },
        unknownProperty: accepts,
        namelessProperty: atParsing(said.notAPair),
        emptyProperty: accepts,
        otherSource: atLogin(said.otherSource),
        emptySource: atParsing(said.emptySource),
        takesSourceOfTxt: true,
        repeatedOption: () => atParsing(said.repeated),
        options,
        unknownOption,
        emptyOption,
        emptyPair: atParsing(said.noOptionPair),
        noEquals: atParsing(said.noOptionPair),
        strayPercentInValue: accepts,
        booleans: 'strict',
        wrongValue: (name, wanted) => atParsing(wrongValue(name, wanted)),
        tlsConflict: atParsing(said.tlsConflict),
        srvWithPort: atParsing(said.srvWithPort),
        srvWithHosts: atParsing(said.srvWithHosts),
        oddBrackets: atParsing(said.noIpv6),
        noHost: atParsing(filled(said.noHost, '')),
        hosts: {
          // What stands there may be a secret whose @ is missing, and is not repeated.
          port: () => atParsing(said.portExpected),
          empty: atParsing(filled(said.noHost, '')),
          bareColons: (text) => atParsing(text.startsWith(':') ? said.noHost : said.portExpected),
          escapes: 'kept',
        },
      },
    },
  },
  chains: {
    'rust-old': {
      title: 'Rust before 3.3',
      from: before,
      order: sourceIds,
      atIncomplete: (at, has) => {
        // Half of it is nothing to it; whole, it is there because STS refused it.
        if (at === 'web-identity') return has.length > 1 ? stops(null) : goesOn;
        if (at !== 'explicit' && at !== 'environment') return goesOn;
        return stops(
          has.includes('accessKeyId') || has.includes('secretAccessKey') ? said.onlyOneKey : said.tokenAlone,
        );
      },
      ecsExcludesEc2: true,
      readsFullUri: false,
      mixes: true,
    },
    rust: {
      title: 'Rust since 3.3',
      from: run,
      order: ['explicit', 'environment', 'profile', 'web-identity', 'ecs', 'ec2'],
      atIncomplete: (at, has) => {
        if (at === 'profile') return notKnown;
        // What is not there, or by half, is nothing to the SDK; what does not answer ends it.
        if (at === 'ecs' || (at === 'web-identity' && has.length > 1)) return stops(said.noCredentials);
        return at === 'explicit' && has.includes('accessKeyId') ? stops(said.noPassword) : goesOn;
      },
      ecsExcludesEc2: false,
      readsFullUri: true,
      mixes: false,
    },
  },
  habits: {
    'credentials-late': login,
    'done-required': login,
  },
  reactions: {
    from: run,
    'wire-version': says(said.wireVersion, 'ServerSelection'),
    'nonce-length': says(said.nonceLength),
    'nonce-prefix': says(said.noncePrefix),
    'host-empty': says(said.hostEmpty),
    'host-too-long': says(said.hostTooLong),
    'host-empty-label': says(said.hostEmptyLabel),
    'unknown-field': says(said.unknownField),
  },
} satisfies Driver;

function named(part: CredentialPart): string {
  return part === 'password' ? part : 'username';
}
