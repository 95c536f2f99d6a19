import type { ObservedFirst } from '../../capture/login';
import { clientNonceLength, externalDatabase, gs2CbFlag, mechanism } from '../../mongodbAws/constants';
import { findingAt, quoted, type ObservedFinding } from './finding';

const finding = findingAt('client-first');

/** Fields that servers take in any command, or ignore in this one (protocol.md 1.1 and 1.2). */
const harmless: Readonly<Record<string, string>> = {
  autoAuthorize: 'autoAuthorize is there, as Ruby’s driver sends it. Servers ignore it.',
  options: 'options is there, as the legacy shell sends it for every mechanism. Servers ignore it.',
  apiVersion: 'The Stable API is declared.',
};
const passedOver = ['db', 'apiStrict', 'apiDeprecationErrors', '$readPreference', '$clusterTime', 'comment'];
const sessions = ['lsid', 'maxTimeMS'];

/** What saslStart shows. */
export function findingsOfFirst(first: ObservedFirst): readonly ObservedFinding[] {
  const named = [mechanismOf(first), databaseOf(first)];
  if (first.mechanism !== mechanism) return named;
  return [...named, ...payloadOf(first), ...first.extras.flatMap(extraOf)];
}

function mechanismOf({ mechanism: name }: ObservedFirst): ObservedFinding {
  if (name === mechanism) return finding('mechanism', 'ok', 'The driver asks for MONGODB-AWS.');
  const asked = name === '' ? 'for no mechanism' : `for ${quoted(name)}`;
  return finding(
    'mechanism',
    'bad',
    `The driver asks ${asked}. Something between the connection string and the driver has lost authMechanism=MONGODB-AWS.`,
  );
}

function databaseOf({ database }: ObservedFirst): ObservedFinding {
  if (database === externalDatabase) return finding('database', 'ok', 'It asks the database $external.');
  return finding(
    'database',
    'bad',
    `It asks the database ${quoted(database)}; servers offer the mechanism on $external only. Leave authSource out, or set it to $external.`,
  );
}

function payloadOf(first: ObservedFirst): readonly ObservedFinding[] {
  const { nonce, flag, fields, asText } = first;
  if (fields.length === 0) return [finding('client-first', 'bad', 'Its payload is not a document of BSON.')];
  const strays = fields.filter((name) => name !== 'r' && name !== 'p');
  return [
    nonce?.length === clientNonceLength
      ? finding('client-nonce', 'ok', 'The client nonce has 32 bytes.')
      : finding(
          'client-nonce',
          'bad',
          `The client nonce has ${nonce?.length ?? 'no'} bytes; it must have 32.`,
        ),
    flagOf(flag),
    ...orderOf(fields),
    ...(strays.length === 0
      ? []
      : [
          finding(
            'client-first',
            'bad',
            `The payload has ${quoted(strays.join(', '))} beside r and p; servers refuse that.`,
          ),
        ]),
    ...(asText
      ? [finding('client-first', 'ok', 'The payload came as base64 text. Servers take that, too.')]
      : []),
  ];
}

function flagOf(flag: number | null): ObservedFinding {
  switch (flag) {
    case gs2CbFlag:
      return finding('flag', 'ok', 'The flag is 110, the letter n, as it must be.');
    case 'y'.charCodeAt(0):
      return finding(
        'flag',
        'warn',
        'The flag is 121, the letter y. A client must send n (110); the server passes y on to STS, so y has to be signed as well.',
      );
    case null:
      return finding('flag', 'bad', 'There is no flag p of type int32.');
    default:
      return finding('flag', 'bad', `The flag is ${flag}; it must be 110, the letter n.`);
  }
}

function orderOf(fields: readonly string[]): readonly ObservedFinding[] {
  const order = fields.filter((name) => name === 'r' || name === 'p').join();
  if (order === 'r,p') return [finding('key-order', 'ok', 'r stands before p, as most drivers write it.')];
  if (order !== 'p,r') return [];
  return [
    finding('key-order', 'ok', 'p stands before r, as Go’s driver writes it. Servers take either order.'),
  ];
}

function extraOf(name: string): readonly ObservedFinding[] {
  const note = Object.hasOwn(harmless, name) ? harmless[name] : undefined;
  if (note !== undefined) return [finding('extra-field', 'ok', note)];
  if (passedOver.includes(name)) return [];
  if (sessions.includes(name)) {
    return [finding('extra-field', 'warn', `${name} is there; drivers leave it out of a login.`)];
  }
  return [
    finding('extra-field', 'bad', `saslStart has the field ${quoted(name)}, which servers refuse (40415).`),
  ];
}
