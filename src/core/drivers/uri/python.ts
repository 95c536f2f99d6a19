import { accepts, acceptsSo, atParsing, drops, usual, type UriReader } from './driver';

const escaped = atParsing(
  'Username and password must be escaped according to RFC 3986, use urllib.parse.quote_plus',
);
const pairs = atParsing('MongoDB URI options are key=value pairs');
const withoutPassword = atParsing('username without a password is not supported by MONGODB-AWS');

/** PyMongo, which warns where others refuse, and goes on without the option; run, with 4.20. */
export const python: UriReader = {
  ...usual,
  id: 'python',
  name: 'PyMongo 4',
  versions: 'version 4.20',
  mechanismInOtherCase: drops,
  unknownMechanism: drops,
  scramWithoutUser: (mechanism) => atParsing(`${mechanism} requires a username`),
  plusIsSpace: { password: true, token: true },
  bareCharacter: (character) => {
    if ('#[]'.includes(character)) return accepts;
    if (character === '/') return atParsing('Bad database name');
    return character === '?'
      ? atParsing(
          'Port contains non-digit characters. Hint: username and password must be escaped according to RFC 3986, use urllib.parse.quote_plus',
        )
      : escaped;
  },
  strayPercent: () => escaped,
  notUtf8: acceptsSo('bytes that are no UTF-8 are replaced'),
  emptyUser: () => atParsing('The empty string is not valid username'),
  userWithoutPassword: withoutPassword,
  emptyPassword: withoutPassword,
  tokenWithoutUser: acceptsSo('without a user name the token is ignored'),
  unknownProperty: drops,
  namelessProperty: drops,
  emptyProperty: drops,
  otherSource: atParsing('authentication source must be $external or None for MONGODB-AWS'),
  emptySource: atParsing('the authSource database cannot be an empty string'),
  takesSourceOfTxt: true,
  semicolons: true,
  bareEquals: pairs,
  repeatedOption: () => 'last',
  emptyOption: () => drops,
  emptyPair: pairs,
  wrongValue: () => drops,
  tlsConflict: atParsing('Can not specify conflicting values for URI options ssl and tls.'),
  srvWithPort: atParsing('mongodb+srv:// URIs must not include a port number'),
  srvWithHosts: atParsing('mongodb+srv:// URIs must include one, and only one, hostname'),
  oddBrackets: accepts,
  noHost: atParsing('Empty host (or extra comma in host list)'),
};
