import { rubySnippet } from '../code/snippets/ruby';
import { says, takesIt, throws, type Driver } from '../driver';
import { filled, quoted, readAt } from '../quotation';
import { accepts, acceptsSo, atLogin, atParsing, drops, harmless, unknown, usual } from '../uri/conduct';

/** August 2026. */
const source = readAt('mongodb/mongo-ruby-driver', '8d3890179');
const uri = source('lib/mongo/uri.rb');
const login = source('lib/mongo/auth/aws/request.rb');

const said = {
  ...quoted(uri, {
    bareAt: 'Unescaped @ in auth info',
    bareCharacter: 'User name and password must be urlencoded.',
  }),
  ...quoted(source('lib/mongo/client.rb'), {
    noPassword: 'Username is provided but password is not provided for :aws auth mechanism',
    otherSource: '… is an invalid auth source for aws; valid options are $external and nil',
  }),
  ...quoted(source('lib/mongo/auth/aws/credentials_retriever.rb'), {
    tokenAlone: 'Session token is provided without access key ID or secret access key (source: …)',
  }),
  ...quoted(login, { hostEmptyLabel: 'Host has an empty component: …' }),
};

export const ruby = {
  name: 'Ruby',
  said,
  majors: {
    ruby: {
      name: 'Ruby 2',
      from: uri,
      renewal: {
        from: source('lib/mongo/auth/aws/credentials_retriever.rb'),
        given: 'kept',
        environment: 'each-login',
        others: 'kept-until-end',
        // lib/mongo/auth/aws/credentials.rb, `expired?`
        beforeEndMs: 300_000,
        forgetsRefused: true,
      },
      printsSecrets: true,
      code: rubySnippet,
      uri: {
        ...usual,
        plusIsSpace: { password: false, token: false },
        bareCharacter: (character) => {
          if (harmless(character)) return accepts;
          if (character === '@') return atParsing(said.bareAt);
          // A slash ends the hosts; what it says is of those.
          return atParsing(character === '/' ? null : said.bareCharacter);
        },
        emptyUser: (hasPassword) => (hasPassword ? acceptsSo('empty-id-signs') : unknown),
        userWithoutPassword: atParsing(said.noPassword),
        tokenWithoutUser: atLogin(said.tokenAlone),
        propertyNames: 'any-case',
        unknownProperty: accepts,
        namelessProperty: drops,
        otherSource: atParsing(said.otherSource),
        takesSourceOfTxt: true,
        repeatedOption: () => 'first',
      },
    },
  },
  chains: {},
  habits: {
    'credentials-late': source('lib/mongo/auth/aws/conversation.rb'),
    'auto-authorize': source('lib/mongo/auth/sasl_conversation_base.rb'),
  },
  reactions: {
    from: login,
    'wire-version': { refuses: true, words: null },
    'nonce-length': takesIt,
    'nonce-prefix': throws('InvalidNonce'),
    'host-empty': throws('NameError'),
    'host-too-long': throws('NameError'),
    'host-empty-label': says(filled(said.hostEmptyLabel, 'sts..com'), 'InvalidServerAuthHost'),
    'unknown-field': takesIt,
  },
} satisfies Driver;
