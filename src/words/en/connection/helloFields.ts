/** What a field of hello asks, by its name. */
const asked: Readonly<Partial<Record<string, string>>> = {
  hello: 'The command: what are you, and what do you speak?',
  isMaster:
    'The same command under its old name, which drivers still send first to a server that they do not know.',
  ismaster:
    'The same command under its old name, which drivers still send first to a server that they do not know.',
  helloOk: 'The client understands hello as well, if the server does.',
  backpressure: 'The client knows what to do when a server says that it is overloaded.',
  client: 'Which driver on which system; the server writes it into its log.',
  compression: 'What the client can compress with. Messages of a login stay uncompressed all the same.',
  loadBalanced: 'A load balancer stands between client and server.',
  topologyVersion: 'The state of the server that the client knows; with it, it waits for the next one.',
  maxAwaitTimeMS: 'How long the server may wait with its reply for something to change.',
  apiVersion: 'The Stable API that the client keeps to.',
  apiStrict: 'Whether commands outside the Stable API are refused.',
  apiDeprecationErrors: 'Whether what is deprecated in the Stable API is refused.',
  saslSupportedMechs:
    'Asks which mechanisms a user has. No driver asks it where a mechanism is configured, as MONGODB-AWS is.',
  speculativeAuthenticate: 'The first message of a login, sent early to save a round trip.',
  $db: 'The database that the command is for.',
};

/** What a field of the reply to hello says, by its name. */
const answered: Readonly<Partial<Record<string, string>>> = {
  helloOk: 'The server understands hello, the newer name of isMaster.',
  isWritablePrimary: 'Whether it takes writes: a primary, a standalone server and a mongos do.',
  ismaster: 'Whether it takes writes, under the old name.',
  secondary: 'Whether it is a secondary of a replica set. One logs in to it as to a primary.',
  arbiterOnly: 'An arbiter holds no data and no users: nobody logs in to it.',
  hidden: 'Clients are not to use it.',
  passive: 'It can never become primary.',
  setName: 'The replica set that it belongs to.',
  setVersion: 'The version of the replica set’s configuration.',
  hosts: 'The members of the set, as they call themselves.',
  passives: 'Members that can never become primary.',
  arbiters: 'Members that only vote.',
  primary: 'The member that takes writes now.',
  me: 'What the server calls itself.',
  tags: 'Labels of this member, by which reads can be directed.',
  electionId: 'The election that made it primary.',
  lastWrite: 'When it last wrote, by which a driver tells how far behind it is.',
  msg: 'isdbgrid: it is a mongos, the router of a sharded cluster.',
  topologyVersion: 'A counter of its state, with which a driver can wait for a change.',
  maxBsonObjectSize: 'The largest document that it takes, in bytes.',
  maxMessageSizeBytes: 'The largest message that it takes, in bytes.',
  maxWriteBatchSize: 'The most writes in one command.',
  localTime: 'Its clock. STS goes by AWS’s clock, not by this one.',
  logicalSessionTimeoutMinutes:
    'How long a session lives unused, in minutes. Commands of a login carry none.',
  connectionId: 'Its number for this connection.',
  minWireVersion: 'The oldest protocol that it speaks. Above what the client speaks, they cannot talk.',
  maxWireVersion: 'The newest protocol that it speaks. MONGODB-AWS came with 9, MongoDB 4.4.',
  readOnly: 'Whether it refuses all writes.',
  compression: 'What it can compress with, of what the client offered.',
  serviceId: 'Which server stands behind the load balancer.',
  saslSupportedMechs: 'The mechanisms of the user that was asked about.',
  speculativeAuthenticate: 'Its answer to a login that was begun early.',
  operationTime: 'The time of its last operation, in its own counting.',
  $clusterTime: 'The time of the cluster, which clients pass on between its servers.',
  ok: 'Whether the command succeeded: 1 yes, 0 no.',
  errmsg: 'The server’s own words.',
  code: 'The kind of error, as a number.',
  codeName: 'The name of that number.',
};

/** What a field of hello or of its reply is for; null where this page does not know it. */
export function helloFieldInWords(name: string, kind: 'asked' | 'answered'): string | null {
  const words = kind === 'asked' ? asked : answered;
  return (Object.hasOwn(words, name) ? words[name] : null) ?? null;
}

export const unknownField = 'This page does not know this field.';
