import { by, byManual, byRfc, bySpecification } from './definition';

const auth = 'auth/auth.md#mongodb-aws';

/** Of MongoDB and its messages. */
export const mongodbTerms = {
  BSON: by(
    'bsonspec.org',
    'https://bsonspec.org/spec.html',
    'The binary form of documents that MongoDB sends and stores: each field with its type, name and value.',
  ),
  OP_MSG: bySpecification(
    'message/OP_MSG.md',
    'The frame around every message: a header with length and numbers, then one BSON document with the command or the reply.',
  ),
  SASL: byRfc(
    4422,
    'A frame for logging in by messages: saslStart opens the conversation, saslContinue goes on, and the mechanism says what the messages hold.',
  ),
  mechanism: bySpecification(
    'auth/auth.md',
    'One way to log in within SASL. MONGODB-AWS is one, SCRAM (user name and password) another. The connection string chooses it with authMechanism.',
  ),
  payload: bySpecification(
    auth,
    'The bytes that a SASL message carries for the mechanism. In MONGODB-AWS each is a small BSON document of its own.',
  ),
  nonce: bySpecification(
    auth,
    'A number used once: random bytes that make each login different, so that nothing recorded in one can be used in another.',
  ),
  'gs2-cb-flag': byRfc(
    5801,
    'One character that says whether a client can do channel binding. Here it is always n, “no”: the specification allows nothing else, and the server signs for it with you in a header.',
  ),
  'channel binding': byRfc(
    5056,
    'Tying a login to the TLS connection it runs over. MONGODB-AWS has none, so a login can be passed on, message by message, over another connection.',
  ),
  $external: bySpecification(
    auth,
    'The database of users whom MongoDB itself has no password for: AWS, LDAP, Kerberos or a certificate vouches for them.',
  ),
  'database user': byManual(
    'core/security-users/',
    'Who may log in, and with which roles. For MONGODB-AWS it stands in $external, and its name is an ARN.',
  ),
  connectionStatus: byManual(
    'reference/command/connectionStatus/',
    'A command that tells as whom a connection is logged in, and with which roles. It may be asked before a login, too.',
  ),
  maxWireVersion: byManual(
    'reference/command/hello/',
    'How new a protocol a server speaks: 9 is MongoDB 4.4, the first with MONGODB-AWS.',
  ),
  'replica set': byManual(
    'replication/',
    'Servers that hold the same data. One, the primary, takes writes; the secondaries follow it.',
  ),
  driver: by(
    'MongoDB drivers',
    'https://www.mongodb.com/docs/drivers/',
    'The library by which a program speaks with MongoDB. Each language has its own, and they differ in details.',
  ),
  seedlist: bySpecification(
    'initial-dns-seedlist-discovery/initial-dns-seedlist-discovery.md',
    'The hosts to try first. With mongodb+srv:// they come from DNS, so the connection string needs only one name.',
  ),
} as const;
