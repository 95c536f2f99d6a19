import { goesOn, notKnown, stops } from '../../sources/chain';
import { sourceIds, type Part } from '../../sources/source';
import { c1Snippet, cSnippet } from '../code/snippets/c';
import { says, takesIt, type Driver, type Renewal } from '../driver';
import { filled, quoted, readAt, runWith } from '../quotation';
import { accepts, acceptsSo, atLogin, atParsing, harmless, usual } from '../uri/conduct';

/** Debian 12's. */
const run = runWith('libmongoc', '1.23.1', '2026-11-29');
/** 2.5.0. */
const source = readAt('mongodb/mongo-c-driver', 'a047e0bc1');
const uri = source('src/libmongoc/src/mongoc/mongoc-uri.c');
const login = source('src/libmongoc/src/mongoc/mongoc-cluster-aws.c');

const said = {
  ...quoted(uri, {
    unescaped: '… must not have unescaped chars',
    oneWithoutTheOther: '… does not accept a username or a password without the other',
    unknownProperty: "Unsupported 'MONGODB-AWS' authentication mechanism property: '…'",
    otherSource: `'MONGODB-AWS' authentication mechanism requires "$external" authSource, but "…" was specified`,
    emptySource: 'authSource may not be specified as an empty string',
  }),
  ...quoted(login, { ecsFails: 'failed to contact ECS link local server: …' }),
  // As they stand in the source of 2.5.0, too.
  ...quoted(run, {
    noSecret: 'ACCESS_KEY_ID is set, but SECRET_ACCESS_KEY is missing',
    noId: 'SECRET_ACCESS_KEY is set, but ACCESS_KEY_ID is missing',
    tokenAlone: 'AWS_SESSION_TOKEN is set, but ACCESS_KEY_ID and SECRET_ACCESS_KEY are missing',
    nonceLength: 'server reply nonce was not 64 bytes',
    noncePrefix: 'server reply nonce prefix did not match client nonce',
    host: 'invalid STS host: …',
    unknownField: "unexpected field from server's reply: …",
  }),
};

const renewal: Renewal = {
  from: source('src/libmongoc/src/mongoc/mongoc-cluster-aws.c'),
  given: 'kept',
  environment: 'each-login',
  others: 'kept-until-end',
  // MONGOC_AWS_CREDENTIALS_EXPIRATION_WINDOW
  beforeEndMs: 300_000,
  forgetsRefused: true,
};

/** It has no cache yet. */
const renewal1: Renewal = {
  from: run,
  given: 'kept',
  environment: 'each-login',
  others: 'each-login',
  beforeEndMs: null,
  forgetsRefused: null,
};

const said1 = {
  ...quoted(run, {
    requiresUser: "'…' authentication mechanism requires username",
    unknownMechanism: 'Unknown authentication mechanism "…".',
    defaultWantsUser: 'Default authentication mechanism requires username',
    badHost: 'Invalid host string in URI',
    badDatabase: 'Invalid database name in URI',
    printsIt: '… must not have unescaped chars. Percent-encode username and password according to RFC 3986',
    badEscape: 'Incorrect URI escapes in …',
    usernameEscape:
      'Incorrect URI escapes in username. Percent-encode username and password according to RFC 3986',
    noEquals: 'URI option "…" contains no "=" sign',
    notUtf8: 'Value for URI option "…" contains invalid UTF-8',
    invalidUserinfo:
      'Invalid username or password. Percent-encode username and password according to RFC 3986',
    wrongValue: 'Unsupported value for "…": "…"',
    negativeSrv: 'srvmaxhosts is required to be a non-negative integer, but has value …',
    tlsConflict: "Deprecated option '…' conflicts with canonical name '…'",
    srvWithPort: 'Port numbers are prohibited in an SRV URI',
    srvWithHosts: 'Multiple service names are prohibited in an SRV URI',
    ends: '_client_second(): precondition failed: creds->secret_access_key',
  }),
};

export const c = {
  name: 'C',
  said: { ...said, ...said1 },
  majors: {
    c1: {
      name: 'C 1.23',
      from: run,
      except: { takesSourceOfTxt: source('src/libmongoc/src/mongoc/mongoc-uri.c') },
      renewal: renewal1,
      // The password itself, where it must be escaped.
      printsSecrets: true,
      code: c1Snippet,
      uri: {
        ...usual,
        unknownMechanism: atLogin(said1.unknownMechanism),
        unknownWithoutUser: (mechanism) => atParsing(filled(said1.requiresUser, mechanism)),
        scramWithoutUser: (mechanism) => atParsing(filled(said1.requiresUser, mechanism)),
        plusIsSpace: { password: false, token: false },
        bareCharacter: (character, part, rest) => {
          if (harmless(character)) return accepts;
          if (part === 'user name' && character === '@')
            return atParsing(rest === '' ? said1.invalidUserinfo : said1.badHost);
          if (character === '/') return atParsing(part === 'password' ? said1.badHost : said1.badDatabase);
          return atParsing(said1.printsIt);
        },
        cutAt: (before) => before,
        strayPercent: (part) =>
          atParsing(part === 'password' ? filled(said1.badEscape, 'password') : said1.usernameEscape),
        notUtf8: atParsing(said1.badEscape),
        // The process ends: it is a bug of that version.
        emptyUser: (hasPassword, { mechanism }) => {
          if (!mechanism) return atParsing(said1.defaultWantsUser);
          return atLogin(hasPassword ? said.noId : said1.ends);
        },
        userWithoutPassword: atLogin(said.noSecret),
        emptyPassword: atLogin(said.noSecret),
        tokenWithoutUser: atLogin(said.tokenAlone),
        propertyNames: 'any-case',
        unknownProperty: accepts,
        namelessProperty: accepts,
        emptyProperty: accepts,
        tokenTwice: 'first',
        otherSource: accepts,
        emptySource: accepts,
        takesSourceOfTxt: false,
        repeatedOption: () => 'last',
        emptyOption: (name) =>
          name.toLowerCase() === 'authmechanism' ? atParsing(filled(said1.requiresUser, '')) : accepts,
        emptyPair: atParsing(filled(said1.noEquals, '')),
        noEquals: atParsing(said1.noEquals),
        strayPercentInValue: atParsing(said1.notUtf8),
        trailingPair: accepts,
        booleans: 'legacy, any case',
        wrongValue: (name, wanted) => {
          if (wanted !== 'number from 0 up') return atParsing(filled(said1.wrongValue, name.toLowerCase()));
          return name === 'srvMaxHosts' ? atParsing(said1.negativeSrv) : accepts;
        },
        tlsConflict: atParsing(said1.tlsConflict),
        noSlash: atParsing(said1.badHost),
        srvWithPort: atParsing(said1.srvWithPort),
        srvWithHosts: atParsing(said1.srvWithHosts),
        oddBrackets: accepts,
        noHost: atParsing(said1.badHost),
        scramWithoutPassword: () => accepts,
        hosts: {
          port: () => atParsing(said1.badHost),
          empty: atParsing(said1.badHost),
          bareColons: () => atParsing(said1.badHost),
          escapes: 'decoded',
          once: true,
          cut: 'rest',
        },
      },
    },
    c: {
      name: 'C 2',
      from: uri,
      // That a bare `@` cuts the password.
      except: { cutAt: runWith('libmongoc', '1.23.1', '2026-11-29') },
      renewal,
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
      from: login,
      order: sourceIds,
      atIncomplete: (at, has) => {
        // Half of it is nothing to it; whole, it is there because STS refused it.
        if (at === 'web-identity') return has.length > 1 ? stops(null) : goesOn;
        // The endpoint is named, and gave nothing.
        if (at === 'ecs' && has.length === 0) return stops(said.ecsFails);
        if (isTokenOnly(has)) return stops(said.tokenAlone);
        if (at === 'explicit') return stops(said.oneWithoutTheOther);
        if (!has.includes('accessKeyId')) return stops(said.noId);
        // ID and secret are enough for it, whatever the endpoint was to give besides.
        return has.includes('secretAccessKey') ? notKnown : stops(said.noSecret);
      },
      ecsExcludesEc2: false,
      readsFullUri: false,
      mixes: false,
    },
  },
  habits: {
    'credentials-first': login,
    'cache-before-all': login,
    'host-in-any-case': login,
    'done-ignored': login,
  },
  reactions: {
    from: run,
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
