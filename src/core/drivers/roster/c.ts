import { goesOn, stops } from '../../sources/chain';
import { sourceIds, type Part } from '../../sources/source';
import { cSnippet } from '../code/snippets/c';
import { says, takesIt, type Driver } from '../driver';
import { filled, quoted, readAt } from '../quotation';
import { accepts, acceptsSo, atLogin, atParsing, harmless, usual } from '../uri/conduct';

/** 2.5.0; that a bare `@` cuts the password was seen with 1.23.1 as well. */
const source = readAt('mongodb/mongo-c-driver', 'a047e0bc1');

const said = quoted(source, {
  unescaped: '… must not have unescaped chars',
  oneWithoutTheOther: '… does not accept a username or a password without the other',
  noSecret: 'ACCESS_KEY_ID is set, but SECRET_ACCESS_KEY is missing',
  noId: 'SECRET_ACCESS_KEY is set, but ACCESS_KEY_ID is missing',
  tokenAlone: 'AWS_SESSION_TOKEN is set, but ACCESS_KEY_ID and SECRET_ACCESS_KEY are missing',
  unknownProperty: "Unsupported 'MONGODB-AWS' authentication mechanism property: '…'",
  otherSource: `'MONGODB-AWS' authentication mechanism requires "$external" authSource, but "…" was specified`,
  emptySource: 'authSource may not be specified as an empty string',
  nonceLength: 'server reply nonce was not 64 bytes',
  noncePrefix: 'server reply nonce prefix did not match client nonce',
  host: 'invalid STS host: …',
  unknownField: "unexpected field from server's reply: …",
});

export const c = {
  name: 'C',
  from: source,
  said,
  majors: {
    c: {
      name: 'C 2',
      printsSecrets: true,
      code: cSnippet,
      uri: {
        ...usual,
        plusIsSpace: { password: false, token: false },
        bareCharacter: (character, part) =>
          harmless(character)
            ? accepts
            : atParsing(filled(said.unescaped, part === 'password' ? 'Password' : 'Username')),
        cutAt: (before) => before,
        emptyUser: () => atLogin(null),
        userWithoutPassword: atParsing(said.oneWithoutTheOther),
        emptyPassword: atLogin(said.noSecret),
        tokenWithoutUser: atLogin(said.tokenAlone),
        propertyNames: 'any-case',
        unknownProperty: atParsing(said.unknownProperty),
        emptyProperty: accepts,
        tokenTwice: 'first',
        otherSource: atParsing(said.otherSource),
        emptySource: atParsing(said.emptySource),
        sourceInAnyCase: true,
        takesSourceOfTxt: false,
        repeatedOption: () => 'last',
        noSlash: acceptsSo('earlier-wants-slash'),
      },
    },
  },
  chains: {
    c: {
      title: 'C',
      order: sourceIds,
      atIncomplete: (at, has) => {
        if (at === 'ecs') return stops(null);
        if (at === 'ec2' || at === 'web-identity') return goesOn;
        if (isTokenOnly(has)) return stops(said.tokenAlone);
        if (at === 'explicit') return stops(said.oneWithoutTheOther);
        return stops(has.includes('accessKeyId') ? said.noSecret : said.noId);
      },
      ecsExcludesEc2: false,
      readsFullUri: false,
      mixes: false,
    },
  },
  reactions: {
    'wire-version': takesIt,
    'nonce-length': says(said.nonceLength),
    'nonce-prefix': says(said.noncePrefix),
    'host-empty': says(filled(said.host, 'empty')),
    'host-too-long': says(filled(said.host, 'too large')),
    'host-empty-label': says(filled(said.host, 'empty part')),
    'unknown-field': says(filled(said.unknownField, 'u')),
  },
} satisfies Driver;

function isTokenOnly(has: readonly Part[]): boolean {
  return !has.includes('accessKeyId') && !has.includes('secretAccessKey');
}
