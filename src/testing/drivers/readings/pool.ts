import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { builtInUsers } from '../../../core/sts/builtInUsers';
import type { SandboxUser } from '../../../core/sts/users';
import { driverAddress } from '../../../core/capture/driverAddress';
import { givenOf, withCredentials } from '../cases';
import { inputOf, type Asked, type SpokenDriver, type Told } from '../driver';
import { openPlace } from '../place';
import { environmentOf, variablesOf, withHome } from '../program';
import { givers, handedBy } from '../sources/givers';
import type { Machine } from '../sources/machine';
import { breakableWay } from './breakableWay';
import type { Pool, PoolEnd } from './recorded';

/** So long before the time that a driver renews what it keeps it is handed out, and so long after that it logs in again. */
const marginMs = 4_000;
const tries = 15;
const betweenTriesMs = 1_000;

export interface PoolAsked {
  /** Whether its process has the environment that it began with for ever, as Java's has. */
  readonly fixedEnvironment?: true;
  /** How long before their end it asks anew for what an endpoint gave, milliseconds. */
  readonly beforeEndMs?: number | null;
}

/** With what a driver's pool signs its next connection, once the first was broken. @param machine at AWS's own addresses */
export async function poolOf(
  driver: SpokenDriver,
  { beforeEndMs, ...asked }: PoolAsked,
  machine: Machine,
): Promise<Pool> {
  return {
    ...(await givenInPool(driver, asked)),
    ...(await endpointInPool(driver, beforeEndMs ?? 0, machine)),
  };
}

/** Of that what needs no addresses of AWS's. */
export async function givenInPool(
  driver: SpokenDriver,
  { fixedEnvironment }: PoolAsked,
): Promise<Pick<Pool, 'given' | 'environment'>> {
  return {
    given: driver.from.includes('connection string') ? await givenThatEnds(driver) : null,
    environment: fixedEnvironment ? null : await changedEnvironment(driver),
  };
}

/** Credentials in the connection string that end while the pool stands. */
function givenThatEnds(driver: SpokenDriver): Promise<PoolEnd> {
  const users = [...builtInUsers()];
  return inPool(driver, users, { credentials: true }, async (_first, again) => {
    users.splice(0, users.length, ...builtInUsers(Date.now() - 60_000));
    const second = await again();
    if (second.ok) throw new Error(`${driver.name}: credentials that have ended were let in`);
    return endOf(second);
  });
}

/** Other credentials in the environment while the pool stands. */
function changedEnvironment(driver: SpokenDriver): Promise<'each-login' | 'kept'> {
  const environment = variablesOf(givenOf('iam-user'));
  return inPool(driver, builtInUsers(), { environment }, async (first, again) => {
    const second = await again(variablesOf(givenOf('assumed-role')) as Record<string, string>);
    if (!second.ok) throw new Error(`${driver.name} was refused: ${second.message}`);
    return first === second.user ? 'kept' : 'each-login';
  });
}

/** What a container's endpoint gives: such as lasts for years, such as ends under the pool, such as is refused. */
async function endpointInPool(
  driver: SpokenDriver,
  beforeEndMs: number,
  machine: Machine,
): Promise<Pick<Pool, 'endpoint' | 'ended' | 'refused'>> {
  const source = driver.from.includes('ECS, full URI') ? 'ECS, full URI' : 'ECS';
  const { environment } = await machine.surroundings(source);
  const variables = { environment: environment('/nowhere') };
  const own = handedBy(givers[source]);
  const others = handedBy(givers['Pod Identity']);
  try {
    const before = machine.asked.length;
    const endpoint = await inPool(driver, machine.users, variables, async (_first, again) => {
      const second = await again();
      if (!second.ok) throw new Error(`${driver.name} was refused: ${second.message}`);
      return machine.asked.length - before === 1 ? ('kept' as const) : ('each-login' as const);
    });

    const lasts = beforeEndMs + marginMs;
    machine.handOut(source, () => ({ ...own, Expiration: new Date(Date.now() + lasts).toISOString() }));
    const ended = await inPool(driver, machine.users, variables, async (first, again) => {
      await setTimeout(2 * marginMs);
      machine.handOut(source, () => others);
      const second = await again();
      if (!second.ok) return endOf(second);
      return first === second.user ? ('kept' as const) : ('asked-anew' as const);
    });

    machine.handOut(source, () => own);
    const users = [...machine.users];
    const refused = await inPool(driver, users, variables, async (_first, again) => {
      users.splice(0, users.length, ...users.filter(({ accessKeyId }) => accessKeyId !== own.AccessKeyId));
      await again();
      machine.handOut(source, () => others);
      return (await again()).ok ? ('asked-anew' as const) : ('kept' as const);
    });
    return { endpoint, ended, refused };
  } finally {
    machine.handOut(source, () => own);
  }
}

function endOf({ code, message }: Extract<Told, { readonly ok: false }>): PoolEnd {
  return { code: code ?? null, said: message.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:27017') };
}

interface Given {
  readonly credentials?: true;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/**
 * Has a driver log in, and then breaks its connections and asks it again as often as is wanted.
 * @param use is told who was let in at first
 * @rejects Error where nobody was
 */
async function inPool<T>(
  driver: SpokenDriver,
  users: readonly SandboxUser[],
  { credentials, environment = {} }: Given,
  use: (
    first: string | undefined,
    again: (environment?: Readonly<Record<string, string>>) => Promise<Told>,
  ) => Promise<T>,
): Promise<T> {
  const count = { signed: 0 };
  const place = await openPlace('TCP', users, (line) => {
    if (line.event === 'command' && line.command === 'saslContinue') count.signed += 1;
  });
  const way = await breakableWay(place.port);
  const plain = driverAddress({ host: '127.0.0.1', port: way.port, tls: false, relayAll: false });
  const address = `${plain}&serverSelectionTimeoutMS=8000`;
  const connectionString = credentials ? withCredentials(address, givenOf('assumed-role')) : address;
  try {
    return await withHome({}, async (home) => {
      const { ask, end } = start(driver, environmentOf(home, environment));
      try {
        const first = await ask({ do: 'login', connectionString });
        if (!first.ok) throw new Error(`${driver.name} was refused: ${first.message}`);
        return await use(first.user, async (changed = {}) => {
          const before = count.signed;
          way.breakAll();
          let told = await ask({ do: 'again', environment: changed });
          // What was in its way when a connection broke is not asked for again by every driver.
          for (let n = 0; n < tries && !told.ok && count.signed === before; n++) {
            await setTimeout(betweenTriesMs);
            told = await ask({ do: 'again' });
          }
          if (told.ok && count.signed === before)
            throw new Error(`${driver.name} opened no second connection`);
          return told;
        });
      } finally {
        end();
      }
    });
  } finally {
    way.breakAll();
    await way.close();
    await place.close();
  }
}

function start(
  driver: SpokenDriver,
  env: Record<string, string | undefined>,
): { readonly ask: (asked: Asked) => Promise<Told>; readonly end: () => void } {
  const [program, ...args] = driver.program;
  const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(asked) {
      child.stdin.write(inputOf(asked));
      const { value } = (await lines.next()) as { value?: string };
      return driver.read({ succeeded: true, stdout: value ?? '', stderr: '' });
    },
    end: () => void child.kill(),
  };
}
