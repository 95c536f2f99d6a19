import type { ServerFault } from '../../../core/mongodbAws/server/faults';
import type { ServerModeId } from '../../../core/mongodbAws/server/modes';
import { builtInUsers, type ExampleUser } from '../../../core/sts/builtInUsers';
import { driverAddress } from '../../../core/capture/driverAddress';
import { listenSandbox } from '../../../server/sandbox/listenSandbox';
import { sandboxPorts } from '../../../server/sandbox/sandboxPorts';
import { givenOf, type Given } from '../cases';
import type { Driver, Told } from '../driver';
import { runProgram, variablesOf, withHome } from '../program';
import type { Refusal, RefusalId } from './recorded';

interface Refused {
  readonly as: ExampleUser['id'];
  readonly change?: (given: Given) => Given;
  readonly fault?: ServerFault;
  readonly mode?: ServerModeId;
  /** Whether the credentials ended a minute ago. */
  readonly ended?: true;
}

const wrongSecret = (given: Given): Given => ({
  ...given,
  secretAccessKey: given.secretAccessKey.replace('/', '+'),
});

/** Logins that a server refuses, or never answers. */
const refused: Readonly<Record<RefusalId, Refused>> = {
  'wrong-secret': { as: 'iam-user', change: wrongSecret },
  'wrong-secret-atlas': { as: 'iam-user', change: wrongSecret, mode: 'atlas' },
  'wrong-token': {
    as: 'assumed-role',
    change: ({ sessionToken = '', ...given }) => ({ ...given, sessionToken: sessionToken.toLowerCase() }),
  },
  'ended-credentials': { as: 'assumed-role', ended: true },
  'unknown-key': { as: 'iam-user', change: (given) => ({ ...given, accessKeyId: 'AKIAI44QH8DHBEXAMPLE' }) },
  'no-database-user': { as: 'no-database-user' },
  'no-database-user-atlas': { as: 'no-database-user', mode: 'atlas' },
  'mechanism-disabled': { as: 'iam-user', fault: 'mechanism-disabled' },
  silence: { as: 'iam-user', fault: 'silence' },
  'slow-sts': { as: 'iam-user', fault: 'slow-sts' },
  throttling: { as: 'iam-user', fault: 'throttling' },
  'token-expired': { as: 'assumed-role', fault: 'token-expired' },
  'signature-refused': { as: 'iam-user', fault: 'signature-refused' },
  'user-unknown': { as: 'iam-user', fault: 'user-unknown' },
};

const host = '127.0.0.1';
const minute = 60_000;

/** How a real driver tells that it was not let in, by a login at the sandbox each. */
export async function refusalsOf(driver: Driver): Promise<readonly Refusal[]> {
  const told: Refusal[] = [];
  for (const to of Object.keys(refused) as RefusalId[]) told.push(await refusalTo(to, driver));
  return told;
}

async function refusalTo(to: RefusalId, driver: Driver): Promise<Refusal> {
  const { as, change = (given) => given, fault, mode, ended } = refused[to];
  const server = {
    ...sandboxPorts(builtInUsers(ended ? Date.now() - 60_000 : undefined)),
    ...(fault ? { faults: new Set([fault]) } : {}),
    ...(mode ? { mode } : {}),
  };
  const sandbox = await listenSandbox({ host, port: 0, server });
  try {
    const { port } = sandbox;
    const address = driverAddress({ host, port, tls: false, relayAll: false });
    const run = driver.run({ do: 'login', connectionString: `${address}&serverSelectionTimeoutMS=8000` });
    const given = change(givenOf(as));
    const ending = await withHome({}, (home) => runProgram(run, home, variablesOf(given), minute));
    if (ending.stdout === '' && !ending.succeeded && ending.stderr === '') return { to, endless: true };
    const told = driver.read(ending);
    return { to, ...(told.ok ? { letIn: true } : saidIn(told, `${host}:${port}`)) };
  } finally {
    await sandbox.close();
  }
}

/** Its kind of error, its words, and the code that it hands on, where it does. */
function saidIn(
  told: Extract<Told, { readonly ok: false }>,
  at: string,
): { readonly code: number | null; readonly error: string; readonly said: string } {
  const [, error = '', said = ''] = /^(\w+): (.*)$/s.exec(told.message) ?? [];
  if (error === '') throw new Error(`the driver told nothing: ${told.message}`);
  return {
    code: told.code ?? null,
    error,
    // How long it waited is never the same.
    said: said.replaceAll(at, `${host}:27017`).replace(/(?<=wait duration: )[\d.]+s/, '…'),
  };
}
