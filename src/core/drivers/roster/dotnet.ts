import { csharpSnippet } from '../code/snippets/csharp';
import { says, type Driver } from '../driver';
import { filled, quoted, readAt } from '../quotation';
import { accepts, atLogin, atParsing, harmless, usual } from '../uri/conduct';

/** August 2026. */
const source = readAt('mongodb/mongo-csharp-driver', '97e397925');
const uri = source('src/MongoDB.Driver/Core/Configuration/ConnectionString.cs');
const login = source('src/MongoDB.Driver.Authentication.AWS/SaslSteps/AWSLastSaslStep.cs');

const said = {
  ...quoted(source('src/MongoDB.Driver/MongoCredential.cs'), {
    noSecret: 'A MONGODB-AWS credential must have a secret access key.',
    otherSource: 'A MONGODB-AWS source must be $external.',
  }),
  ...quoted(source('src/MongoDB.Driver.Authentication.AWS/AWSSaslMechanism.cs'), {
    unknownProperty: "Unknown AWS property '…'.",
    tokenAlone:
      'When using MONGODB-AWS authentication if a session token is provided via settings then a username and password must be provided also.',
  }),
  ...quoted(uri, { namelessProperty: 'authMechanismProperties has an invalid value of ….' }),
  ...quoted(login, {
    nonce: 'Server sent an invalid nonce.',
    host: 'Server returned an invalid sts host.',
    unknownField: 'Server returned unexpected fields: ….',
  }),
};

export const dotnet = {
  name: '.NET',
  said,
  majors: {
    dotnet: {
      name: '.NET',
      from: uri,
      renewal: {
        from: source(
          'src/MongoDB.Driver.Authentication.AWS/CredentialsSources/AWSFallbackCredentialsSource.cs',
        ),
        given: 'kept',
        environment: null,
        others: 'each-login',
        beforeEndMs: null,
        forgetsRefused: null,
      },
      printsSecrets: true,
      code: csharpSnippet,
      uri: {
        ...usual,
        plusIsSpace: { password: false, token: false },
        bareCharacter: (character) => (harmless(character) ? accepts : atParsing(null)),
        emptyUser: () => atParsing(null),
        userWithoutPassword: atParsing(said.noSecret),
        emptyPassword: accepts,
        tokenWithoutUser: atLogin(said.tokenAlone),
        splitsFirst: true,
        propertyNames: 'any-case',
        unknownProperty: atLogin(said.unknownProperty),
        namelessProperty: atParsing(said.namelessProperty),
        tokenTwice: 'refuses',
        otherSource: atParsing(said.otherSource),
        takesSourceOfTxt: true,
        semicolons: true,
        bareEquals: 'cuts',
      },
    },
  },
  chains: {},
  habits: {
    'credentials-late': login,
  },
  reactions: {
    from: login,
    'wire-version': null,
    'nonce-length': says(said.nonce),
    'nonce-prefix': says(said.nonce),
    'host-empty': says(said.host),
    'host-too-long': says(said.host),
    'host-empty-label': says(said.host),
    'unknown-field': says(filled(said.unknownField, 'u')),
  },
} satisfies Driver;
