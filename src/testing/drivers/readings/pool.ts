import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { builtInUsers } from '../../../core/sts/builtInUsers';
import { driverAddress } from '../../../core/capture/driverAddress';
import { givenOf, withCredentials } from '../cases';
import { inputOf, type Asked, type SpokenDriver, type Told } from '../driver';
import { openPlace } from '../place';
import { environmentOf, variablesOf, withHome } from '../program';
import { startMachine } from '../sources/machine';
import type { Pool } from './recorded';

/** So long a connection may stand idle in the pool, and so much longer it is left alone. */
const idleMs = 50;
const pauseMs = 1_000;

/** With what a driver's pool signs its next connection, once the first has stood idle for too long. */
export async function poolOf(driver: SpokenDriver): Promise<Pool> {
  return {
    given: driver.from.includes('connection string') ? await givenThatEnds(driver) : null,
    environment: await changedEnvironment(driver),
    endpoint: await askedEndpoint(driver),
  };
}

/** Credentials in the connection string that end while the pool stands. */
async function givenThatEnds(driver: SpokenDriver): Promise<Pool['given']> {
  const users = [...builtInUsers()];
  const [first, second] = await twice(driver, users, {
    change: () => users.splice(0, users.length, ...builtInUsers(Date.now() - 60_000)),
    credentials: true,
  });
  if (!first.ok) throw new Error(`the driver was refused: ${first.message}`);
  if (second.ok) throw new Error('no connection was signed anew');
  return { code: second.code ?? null, said: second.message };
}

/** Other credentials in the environment while the pool stands. */
async function changedEnvironment(driver: SpokenDriver): Promise<Pool['environment']> {
  const [first, second] = await twice(driver, [...builtInUsers()], {
    environment: variablesOf(givenOf('assumed-role')),
    afterwards: { ...variablesOf(givenOf('iam-user')), AWS_SESSION_TOKEN: '' } as Record<string, string>,
  });
  if (!first.ok || !second.ok) throw new Error('the driver was refused');
  return first.user === second.user ? 'kept' : 'each-login';
}

/** How often a container's endpoint is asked for credentials that last for years. */
async function askedEndpoint(driver: SpokenDriver): Promise<Pool['endpoint']> {
  const machine = await startMachine(false);
  try {
    const { environment } = await machine.surroundings('ECS, full URI');
    const [first, second] = await twice(driver, machine.users, { environment: environment('/nowhere') });
    if (!first.ok || !second.ok) throw new Error('the driver was refused');
    return machine.asked.length === 1 ? 'kept' : 'each-login';
  } finally {
    await machine.close();
  }
}

interface Twice {
  readonly credentials?: true;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** What is done in between. */
  readonly change?: () => void;
  /** What is in its environment afterwards. */
  readonly afterwards?: Readonly<Record<string, string>>;
}

/** Two logins of one client. @throws Error where the second was no login */
async function twice(
  driver: SpokenDriver,
  users: Parameters<typeof openPlace>[1],
  { credentials, environment = {}, change, afterwards = {} }: Twice,
): Promise<readonly [Told, Told]> {
  let signed = 0;
  const place = await openPlace('TCP', users, (line) => {
    if (line.event === 'command' && line.command === 'saslContinue') signed += 1;
  });
  const plain = driverAddress({ host: '127.0.0.1', port: place.port, tls: false, relayAll: false });
  const address = `${plain}&maxIdleTimeMS=${idleMs}`;
  const connectionString = credentials ? withCredentials(address, givenOf('assumed-role')) : address;
  try {
    return await withHome({}, async (home) => {
      const [program, ...args] = driver.program;
      const child = spawn(program, args, { env: environmentOf(home, environment), stdio: 'pipe' });
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      const ask = async (asked: Asked): Promise<Told> => {
        child.stdin.write(inputOf(asked));
        const { value } = (await lines.next()) as { value?: string };
        return driver.read({ succeeded: true, stdout: value ?? '', stderr: '' });
      };
      const first = await ask({ do: 'login', connectionString });
      const before = signed;
      change?.();
      await setTimeout(pauseMs);
      const second = await ask({ do: 'again', environment: afterwards });
      child.stdin.end();
      if (signed === before) throw new Error(`${driver.name} opened no second connection`);
      return [first, second];
    });
  } finally {
    await place.close();
  }
}
