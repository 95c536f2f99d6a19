import { errorReply } from '../../core/mongodbAws/server/errors';
import { serverModeIds, serverModes, type ServerModeId } from '../../core/mongodbAws/server/modes';
import type { ExampleUser } from '../../core/sts/builtInUsers';
import { exampleUser } from '../exampleUser';
import type { MachineSource } from './sources/machine';

/** The parts of AWS credentials, as a driver is given them. */
export interface Given {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Where a driver takes credentials from; `options`: its own struct, options or callback; `AssumeRole`: what the sandbox's STS issues is given as such. */
export type From = 'environment' | 'connection string' | 'options' | 'AssumeRole' | MachineSource;

export type Expected =
  | { readonly ok: true; readonly user: string }
  /** `code` is the server's; `message` is what a driver's words have to contain. */
  | { readonly ok: false; readonly code: number; readonly message: string };

/** One login that every driver tries. */
export interface Case {
  readonly title: string;
  /** What holds, said of a driver. */
  readonly claim: string;
  /** null: what is on its machine. */
  readonly given: Given | null;
  readonly from: From;
  /** `relay`: by TCP to a relay, which reaches the sandbox by TLS. */
  readonly over: 'TCP' | 'TLS' | 'relay';
  readonly expected: Expected;
  /** Whether temporary credentials have ended. */
  readonly ended?: true;
  /** Percona's, where none is named. */
  readonly mode?: ServerModeId;
}

const iamUser = givenOf('iam-user');
const assumedRole = givenOf('assumed-role');
const wrongSecret = { ...iamUser, secretAccessKey: iamUser.secretAccessKey.replace('/', '+') };
const authenticationFailed: Expected = { ok: false, code: 18, message: 'Authentication failed.' };

export const cases: readonly Case[] = [
  {
    title: 'long-term',
    claim: 'authenticates with long-term credentials',
    given: iamUser,
    from: 'environment',
    over: 'TCP',
    expected: { ok: true, user: databaseUser('iam-user') },
  },
  {
    title: 'temporary',
    claim: 'authenticates with temporary credentials',
    given: assumedRole,
    from: 'environment',
    over: 'TCP',
    expected: { ok: true, user: databaseUser('assumed-role') },
  },
  {
    title: 'over TLS',
    claim: 'authenticates over TLS, trusting the authority in its connection string',
    given: iamUser,
    from: 'environment',
    over: 'TLS',
    expected: { ok: true, user: databaseUser('iam-user') },
  },
  {
    title: 'wrong secret',
    claim: 'is refused for a wrong secret with code 18',
    given: wrongSecret,
    from: 'environment',
    over: 'TCP',
    expected: authenticationFailed,
  },
  {
    title: 'missing token',
    claim: 'is refused for a missing session token with code 18',
    given: { accessKeyId: assumedRole.accessKeyId, secretAccessKey: assumedRole.secretAccessKey },
    from: 'environment',
    over: 'TCP',
    expected: authenticationFailed,
  },
  {
    title: 'wrong token',
    claim: 'is refused for a wrong session token with code 18',
    given: { ...assumedRole, sessionToken: (assumedRole.sessionToken ?? '').replace('//', '/+') },
    from: 'environment',
    over: 'TCP',
    expected: authenticationFailed,
  },
  {
    title: 'ended',
    claim: 'is refused for credentials that have ended with code 18',
    given: assumedRole,
    from: 'environment',
    over: 'TCP',
    expected: authenticationFailed,
    ended: true,
  },
  {
    title: 'unknown key',
    claim: 'is refused for an unknown access key id with code 18',
    given: { ...iamUser, accessKeyId: 'AKIAI44QH8DHBEXAMPLE' },
    from: 'environment',
    over: 'TCP',
    expected: authenticationFailed,
  },
  {
    title: 'no database user',
    claim: 'is refused for a role without a database user with code 11',
    given: givenOf('no-database-user'),
    from: 'environment',
    over: 'TCP',
    expected: {
      ok: false,
      code: 11,
      message: `Could not find user "${databaseUser('no-database-user')}" for db "$external"`,
    },
  },
  {
    title: 'relayed',
    claim: 'authenticates through a relay, and reads through it',
    given: assumedRole,
    from: 'environment',
    over: 'relay',
    expected: { ok: true, user: databaseUser('assumed-role') },
  },
  {
    title: 'relayed, wrong secret',
    claim: 'is refused through a relay in the words of the server behind it',
    given: wrongSecret,
    from: 'environment',
    over: 'relay',
    expected: authenticationFailed,
  },
  {
    title: 'in the connection string',
    claim: 'authenticates with temporary credentials in the connection string',
    given: assumedRole,
    from: 'connection string',
    over: 'TCP',
    expected: { ok: true, user: databaseUser('assumed-role') },
  },
  {
    title: 'as options',
    claim: 'authenticates with temporary credentials given as its own options',
    given: assumedRole,
    from: 'options',
    over: 'TCP',
    expected: { ok: true, user: databaseUser('assumed-role') },
  },
];

/** The same at the other servers that the sandbox can behave like: let in, and refused in that server's words. */
export const modeCases: readonly Case[] = serverModeIds
  .filter((mode) => mode !== 'percona')
  .flatMap((mode): readonly Case[] => {
    const { title, databaseUser: userOf, refusal } = serverModes[mode];
    const { codeName, errmsg } = refusal({ status: 403, reason: '' });
    const common = { from: 'environment', over: 'TCP', mode } as const;
    return [
      {
        ...common,
        title: `at ${title}`,
        claim: `authenticates at ${title}`,
        given: assumedRole,
        expected: { ok: true, user: userOf(exampleUser('assumed-role').arn) },
      },
      {
        ...common,
        title: `at ${title}, wrong secret`,
        claim: `is refused at ${title} in its words`,
        given: wrongSecret,
        expected: { ok: false, code: Number(errorReply(codeName, errmsg).code), message: errmsg.trim() },
      },
    ];
  });

/** A connection string with credentials; what is special in them is percent-encoded. */
export function withCredentials(
  address: string,
  { accessKeyId, secretAccessKey, sessionToken }: Given,
): string {
  const userinfo = `${accessKeyId}:${encodeURIComponent(secretAccessKey)}`;
  const withUserinfo = address.replace('mongodb://', `mongodb://${userinfo}@`);
  if (sessionToken === undefined) return withUserinfo;
  return `${withUserinfo}&authMechanismProperties=AWS_SESSION_TOKEN:${encodeURIComponent(sessionToken)}`;
}

/** The credentials of one of the sandbox's users. */
export function givenOf(id: ExampleUser['id']): Given {
  const { accessKeyId, secretAccessKey, sessionToken } = exampleUser(id);
  return {
    accessKeyId,
    secretAccessKey: secretAccessKey.reveal(),
    ...(sessionToken === undefined ? {} : { sessionToken: sessionToken.reveal() }),
  };
}

function databaseUser(id: ExampleUser['id']): string {
  return serverModes.percona.databaseUser(exampleUser(id).arn);
}
