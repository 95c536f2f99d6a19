import { goesOn, stops } from '../../sources/chain';
import { sourceIds } from '../../sources/source';
import { goSnippet } from '../code/snippets/go';
import { says, takesIt, type Driver } from '../driver';
import { filled, quoted, readAt } from '../quotation';
import { accepts, atParsing, harmless, unknown, usual } from '../uri/conduct';

/** 2.8.0. */
const source = readAt('mongodb/mongo-go-driver', '18c2c89f8');
const uri = source('x/mongo/driver/connstring/connstring.go');
const login = source('x/mongo/driver/auth/aws_sasl_adapter.go');

const said = {
  ...quoted(uri, {
    bareAt: 'unescaped @ sign in user info',
    bareSlash: 'unescaped slash in …',
    bareColon: 'unescaped colon in password',
    noUser: 'password without username is invalid for MONGODB-AWS',
    noPassword: 'username without password is invalid for MONGODB-AWS',
    tokenAlone: 'token without username and password is invalid for MONGODB-AWS',
    unknownProperty: 'invalid auth property for MONGODB-AWS',
    namelessProperty: 'invalid authMechanism property',
    otherSource: 'auth source must be $external',
    emptySource: 'authSource must be non-empty when supplied in a URI',
    noSlash: 'must have a / before the query ?',
  }),
  ...quoted(login, {
    nonceLength: 'server reply nonce was not 64 bytes',
    noncePrefix: 'server nonce did not extend client nonce',
    host: 'invalid STS host: …',
  }),
};

export const go = {
  name: 'Go',
  said,
  majors: {
    go: {
      name: 'Go',
      from: uri,
      renewal: {
        from: source('x/mongo/driver/auth/creds/awscreds.go'),
        given: 'kept',
        // Its provider says that they never end (internal/credproviders/env_provider.go).
        environment: 'kept',
        others: 'kept-until-end',
        beforeEndMs: 300_000,
        forgetsRefused: null,
      },
      printsSecrets: false,
      code: goSnippet,
      uri: {
        ...usual,
        plusIsSpace: { password: false, token: true },
        bareCharacter: (character, part) => {
          if (harmless(character)) return accepts;
          if (character === '@') return atParsing(said.bareAt);
          if (character === '/') {
            return atParsing(filled(said.bareSlash, part === 'password' ? part : 'username'));
          }
          return atParsing(part === 'password' ? said.bareColon : null);
        },
        emptyUser: (hasPassword) => (hasPassword ? atParsing(said.noUser) : unknown),
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
        noSlash: atParsing(said.noSlash),
      },
    },
  },
  chains: {
    go: {
      title: 'Go',
      from: source('x/mongo/driver/auth/creds/awscreds.go'),
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
    from: login,
    'wire-version': { refuses: true, words: null },
    'nonce-length': says(said.nonceLength),
    'nonce-prefix': says(said.noncePrefix),
    'host-empty': says(filled(said.host, 'empty')),
    'host-too-long': says(filled(said.host, 'too large')),
    'host-empty-label': says(filled(said.host, 'empty part')),
    'unknown-field': takesIt,
  },
} satisfies Driver;
