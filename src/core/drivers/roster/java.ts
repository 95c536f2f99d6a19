import { goesOn, stops } from '../../sources/chain';
import { javaSnippet } from '../code/snippets/java';
import { says, takesIt, type Driver } from '../driver';
import { quoted, readAt } from '../quotation';
import { accepts, acceptsSo, atParsing, harmless, usual } from '../uri/conduct';

/** August 2026. */
const source = readAt('mongodb/mongo-java-driver', '9af9be1fa');
const uri = source('driver-core/src/main/com/mongodb/ConnectionString.java');
const header = source('driver-core/src/main/com/mongodb/internal/connection/AuthorizationHeader.java');
const login = source('driver-core/src/main/com/mongodb/internal/connection/AwsAuthenticator.java');

const said = {
  ...quoted(uri, {
    noUser: 'No username is provided in the connection string',
    notAPair: '… is not a key value pair',
    emptySource: 'authSource can not be an empty string',
  }),
  ...quoted(source('driver-core/src/main/com/mongodb/MongoCredential.java'), {
    noPassword: 'Password can not be null when username is provided for MONGODB-AWS mechanism',
  }),
  ...quoted(login, {
    nonceLength: 'Server nonce must be 64 bytes',
    noncePrefix: 'The first 32 bytes of the server nonce must be the client nonce',
  }),
  ...quoted(source('driver-core/src/main/com/mongodb/internal/connection/AuthorizationHeader.java'), {
    host: 'Invalid host',
  }),
};

export const java = {
  name: 'Java',
  said,
  majors: {
    java: {
      name: 'Java',
      from: uri,
      renewal: {
        from: source('driver-core/src/main/com/mongodb/internal/authentication/AwsCredentialHelper.java'),
        given: 'kept',
        environment: null,
        others: 'each-login',
        beforeEndMs: null,
        forgetsRefused: null,
      },
      printsSecrets: true,
      code: javaSnippet,
      uri: {
        ...usual,
        mechanismInOtherCase: atParsing(null),
        unknownMechanism: atParsing(null),
        // In user information since 3.9.0 a plus sign stays one.
        plusIsSpace: { password: false, token: true },
        bareCharacter: (character) => (harmless(character) ? accepts : atParsing(null)),
        emptyUser: () => atParsing(said.noUser),
        userWithoutPassword: atParsing(said.noPassword),
        emptyPassword: accepts,
        tokenWithoutUser: acceptsSo('token-ignored'),
        propertyNames: 'any-case',
        unknownProperty: accepts,
        namelessProperty: atParsing(said.notAPair),
        otherSource: accepts,
        emptySource: atParsing(said.emptySource),
        takesSourceOfTxt: false,
        semicolons: true,
        repeatedOption: () => 'last',
      },
    },
  },
  chains: {
    java: {
      title: 'Java',
      from: source(
        'driver-core/src/main/com/mongodb/internal/authentication/BuiltInAwsCredentialSupplier.java',
      ),
      order: ['explicit', 'environment', 'ecs', 'ec2'],
      atIncomplete: (at, has) => {
        if (at === 'explicit') return has.includes('accessKeyId') ? stops(said.noPassword) : goesOn;
        return at === 'environment' && has.includes('accessKeyId') ? stops(null) : goesOn;
      },
      ecsExcludesEc2: true,
      readsFullUri: false,
      mixes: false,
    },
  },
  habits: {
    'credentials-late': login,
    'sorts-whole-lines': header,
    'hyphen-breaks': header,
    'too-many-steps': login,
  },
  reactions: {
    from: login,
    'wire-version': takesIt,
    'nonce-length': says(said.nonceLength, 'SaslException'),
    'nonce-prefix': says(said.noncePrefix, 'SaslException'),
    'host-empty': says(said.host),
    'host-too-long': takesIt,
    'host-empty-label': says(said.host),
    'unknown-field': takesIt,
  },
} satisfies Driver;
