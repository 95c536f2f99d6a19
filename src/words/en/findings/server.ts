import { roster } from '../../../core/drivers/roster';
import type { ServerFacts } from '../../../core/findings/facts/server';
import type { WordsByCode } from './findingWords';
import { listenForServer } from './pageAdvice';

const wrong: Readonly<Record<ServerFacts['server-protocol']['what'], string>> = {
  nonce: 'The server’s nonce is not what it must be: 64 bytes, of which the first 32 are the client’s own.',
  host: 'The STS host that the server gave is not a host name: it is empty, too long, or has an empty part between its dots.',
  field: 'The server’s first payload has a field beside s and h, and this driver accepts no other.',
  steps: 'The server did not keep to the two steps of the conversation.',
};

/** What a server cannot do, or does not let in. */
export const serverWords: WordsByCode<keyof ServerFacts> = {
  'server-wire-old': ({ found, driver, goesOn }) => ({
    title: 'A server before MongoDB 4.4',
    says: `The server ${found === null ? 'is older than MongoDB 4.4' : `speaks wire version ${found} at most, and MongoDB 4.4 is version 9`}: MONGODB-AWS does not exist there.${
      driver === null || goesOn === null
        ? ''
        : goesOn
          ? ` ${roster[driver].name} goes on all the same, and the server then refuses the mechanism.`
          : ` ${roster[driver].name} refuses such a server by itself.`
    }`,
    next: [
      'Log in to a server of 4.4 or later',
      'A proxy between may report an older version than the server',
    ],
  }),
  'server-wire-new': ({ least, most }) => ({
    title: 'A server newer than the driver',
    says: `The server wants wire version ${least} at least; the newest that is known here is ${most}. A driver made before it refuses such a server.`,
    next: ['Take a current version of the driver'],
  }),
  'server-documentdb': () => ({
    title: 'DocumentDB allows IAM logins only under conditions',
    says: `This is Amazon DocumentDB. IAM login is for instance-based clusters of version 5.0, never for the primary user, and only for users made for it. For each login it asks the STS of a region, which one AWS’s guide does not say; the challenge names its host.`,
    next: [
      'Look at the engine version, and that it is not an elastic cluster',
      'In $external: db.createUser({ user: "ARN", mechanisms: ["MONGODB-AWS"], roles: [...] })',
      'CloudWatch: StsGetCallerIdentityCalls of the instance tells whether it asked STS at all',
      'Node.js and mongosh: a driver of 6.13.1 or later, since AWS says that earlier ones cannot log in so',
    ],
  }),
  'server-ldap': () => ({
    title: 'LDAP authorization excludes IAM',
    says: `An Atlas project in which LDAP authorization is on takes no IAM logins.`,
    next: [
      'Atlas, Security, Advanced: see whether LDAP authorization is on',
      'A role may also be limited to certain clusters: look at the database user',
    ],
  }),
  'server-logins': ({ pool, hosts, logins, usual }) => ({
    title: 'As many logins as connections',
    says: `Each connection is a login, and each login one request to STS, charged to the caller’s account: ${pool} connections${usual ? ', the usual limit where none is set,' : ''} × ${hosts} hosts are up to ${logins} for each process. STS takes 600 a second for an account and region.`,
    next: [
      'Count the processes or pods that begin at once: they multiply it',
      'Lower maxPoolSize, keep one client a process, and let them begin one after another',
    ],
  }),
  'server-protocol': ({ what, driver }) => ({
    title: 'The server does not keep to the mechanism',
    says: `${wrong[what]} ${driver === null ? 'The driver' : roster[driver].name} stops there, before it signs. Credentials play no part.`,
    next: ['See what stands in between: a proxy that changes messages, or a test server', listenForServer],
  }),
};
