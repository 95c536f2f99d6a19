import { goesOn, notKnown, stops } from '../../sources/chain';
import { sourceIds } from '../../sources/source';
import { rustSnippet } from '../code/snippets/rust';
import { says, takesIt, type Driver } from '../driver';
import { filled, quoted, readAt } from '../quotation';
import { accepts, acceptsSo, atLogin, atParsing, unknown, usual } from '../uri/conduct';

/** 3.8.1. */
const source = readAt('mongodb/mongo-rust-driver', 'f050afa5e');
/** Up to 3.2: before the AWS SDK. */
const before = readAt('mongodb/mongo-rust-driver', 'eb0fca11a');

const said = {
  ...quoted(source, {
    passwordNotEncoded: 'password must be URL encoded',
    barePercent: '… cannot contain unescaped %',
    noPassword: 'Username cannot be provided without password for MONGODB-AWS authentication',
    notAPair: 'each entry in authMechanismProperties must be a colon-separated key-value pair, got …',
    otherSource: 'auth source must be $external',
    emptySource: 'empty authSource provided',
    repeated: 'repeated options are not allowed in the connection string',
    nonceLength: 'MONGODB-AWS failure: incorrect length server nonce',
    noncePrefix: 'MONGODB-AWS failure: mismatched nonce',
    hostEmpty: 'MONGODB-AWS failure: sts host must be non-empty',
    hostTooLong: 'MONGODB-AWS failure: sts host cannot be more than 255 bytes',
    hostEmptyLabel: 'MONGODB-AWS failure: sts host cannot contain empty labels',
    unknownField: 'MONGODB-AWS failure: invalid server response',
  }),
  ...quoted(before, {
    onlyOneKey:
      'cannot specify only one of access key and secret key; either both or neither must be provided',
    tokenAlone: 'cannot specify session token without both access key and secret key',
  }),
};

export const rust = {
  name: 'Rust',
  from: source,
  said,
  majors: {
    rust: {
      name: 'Rust',
      printsSecrets: false,
      code: rustSnippet,
      uri: {
        ...usual,
        mechanismInOtherCase: atParsing(null),
        unknownMechanism: atParsing(null),
        plusIsSpace: { password: false, token: false },
        bareCharacter: (_character, part) => atParsing(part === 'password' ? said.passwordNotEncoded : null),
        strayPercent: (part) =>
          atParsing(part === 'password' ? filled(said.barePercent, part) : said.barePercent),
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
      order: sourceIds,
      atIncomplete: (at, has) => {
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
  reactions: {
    'wire-version': takesIt,
    'nonce-length': says(said.nonceLength),
    'nonce-prefix': says(said.noncePrefix),
    'host-empty': says(said.hostEmpty),
    'host-too-long': says(said.hostTooLong),
    'host-empty-label': says(said.hostEmptyLabel),
    'unknown-field': says(said.unknownField),
  },
} satisfies Driver;
