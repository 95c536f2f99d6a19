import { goesOn, notKnown, stops } from '../../sources/chain';
import { sourceIds } from '../../sources/source';
import { rustSnippet } from '../code/snippets/rust';
import { says, takesIt, type Driver } from '../driver';
import { filled, quoted, readAt } from '../quotation';
import { accepts, acceptsSo, atLogin, atParsing, unknown, usual, type CredentialPart } from '../uri/conduct';

/** 3.8.1. */
const source = readAt('mongodb/mongo-rust-driver', 'f050afa5e');
const uri = source('driver/src/client/options.rs');
const login = source('driver/src/client/auth/aws.rs');
/** Up to 3.2: before the AWS SDK. */
const before = readAt('mongodb/mongo-rust-driver', 'eb0fca11a')('src/client/auth/aws.rs');

const said = {
  ...quoted(uri, {
    notEncoded: '… must be URL encoded',
    barePercent: '… cannot contain unescaped %',
    notAPair: 'each entry in authMechanismProperties must be a colon-separated key-value pair, got …',
    emptySource: 'empty authSource provided',
    repeated: 'repeated options are not allowed in the connection string',
  }),
  ...quoted(source('driver/src/client/auth.rs'), {
    noPassword: 'Username cannot be provided without password for MONGODB-AWS authentication',
  }),
  ...quoted(login, {
    otherSource: 'MONGODB-AWS failure: auth source must be $external',
    nonceLength: 'MONGODB-AWS failure: incorrect length server nonce',
    noncePrefix: 'MONGODB-AWS failure: mismatched nonce',
    hostEmpty: 'MONGODB-AWS failure: sts host must be non-empty',
    hostTooLong: 'MONGODB-AWS failure: sts host cannot be more than 255 bytes',
    hostEmptyLabel: 'MONGODB-AWS failure: sts host cannot contain empty labels',
  }),
  ...quoted(source('driver/src/error.rs'), {
    unknownField: 'MONGODB-AWS failure: invalid server response',
  }),
  ...quoted(before, {
    onlyOneKey:
      'MONGODB-AWS failure: cannot specify only one of access key and secret key; either both or neither must be provided',
    tokenAlone: 'MONGODB-AWS failure: cannot specify session token without both access key and secret key',
  }),
};

export const rust = {
  name: 'Rust',
  said,
  majors: {
    rust: {
      name: 'Rust',
      from: uri,
      renewal: {
        from: source('driver/src/client/auth/aws.rs'),
        given: 'kept',
        environment: 'each-login',
        others: 'each-login',
        beforeEndMs: null,
        forgetsRefused: null,
      },
      printsSecrets: false,
      code: rustSnippet,
      uri: {
        ...usual,
        mechanismInOtherCase: atParsing(null),
        unknownMechanism: atParsing(null),
        plusIsSpace: { password: false, token: false },
        bareCharacter: (_character, part) => atParsing(filled(said.notEncoded, named(part))),
        strayPercent: (part) => atParsing(filled(said.barePercent, named(part))),
        emptyUser: (hasPassword) => (hasPassword ? acceptsSo('password-ignored') : unknown),
        userWithoutPassword: atParsing(said.noPassword),
        emptyPassword: acceptsSo('empty-secret-signs'),
        tokenWithoutUser: acceptsSo('token-ignored'),
        credentialsInside: { kind: 'accepted', effect: 'deprecated-since-3.8' },
        unknownProperty: accepts,
        namelessProperty: atParsing(said.notAPair),
        otherSource: atLogin(said.otherSource),
        emptySource: atParsing(said.emptySource),
        takesSourceOfTxt: true,
        repeatedOption: () => atParsing(said.repeated),
        emptyPair: atParsing(null),
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
      from: login,
      order: sourceIds,
      atIncomplete: (at, has) => {
        if (at !== 'explicit') return notKnown;
        return has.includes('accessKeyId') ? stops(said.noPassword) : goesOn;
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
    from: login,
    'wire-version': takesIt,
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
