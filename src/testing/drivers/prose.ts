import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startSandboxFor, type ProseMachine, type Variables } from '../specifications/prose/proseMachine';
import { scenarios } from '../specifications/prose/scenarios';
import type { Driver, Told } from './driver';
import { runProgram, withHome } from './program';
import { givers } from './sources/givers';
import { startMachine, type MachineSource } from './sources/machine';

/**
 * The scenarios of the specification's prose tests, each driver as a client of `countersign sandbox`, at AWS's own
 * addresses: those whose source a driver is said to have.
 * @returns a line each driver, and one each scenario that ended elsewhere
 */
export async function proseLines(
  drivers: readonly Driver[],
): Promise<{ readonly lines: readonly string[]; readonly wrong: number }> {
  const { sandbox, folder, close } = await startSandboxFor([givers.ECS, givers.EC2]);
  const around = await startMachine(true, Number(new URL(sandbox.ready.sts).port));
  const at = async (source: MachineSource): Promise<Variables> => {
    const { files, environment } = await around.surroundings(source);
    const home = join(folder, source.replaceAll(/\W/g, '-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(home, path)), { recursive: true });
      writeFileSync(join(home, path), text);
    }
    return environment(home);
  };
  const machine = { sandbox, ecs: await at('ECS'), ec2: await at('EC2'), close };
  const webIdentity = { own: await at('web identity'), byName: await at('web identity, by name') };
  const told: (readonly string[])[] = [];
  let wrong = 0;
  const next = drivers.entries();
  const work = async (): Promise<void> => {
    for (const [i, driver] of next) {
      const own = { ...machine, webIdentity: webIdentity[isByName(driver) ? 'byName' : 'own'] };
      const { tried, elsewhere } = await endsOf(driver, own);
      wrong += elsewhere.length;
      const all = `${tried} scenarios of the specification’s prose tests`;
      const how = elsewhere.length === 0 ? 'each logs in' : `${elsewhere.length} WRONG`;
      told[i] = [`${driver.name}  ${all}: ${how}`, ...elsewhere];
    }
  };
  try {
    await Promise.all([work(), work()]);
  } finally {
    await around.close();
    await close();
  }
  return { lines: told.flat(), wrong };
}

async function endsOf(
  driver: Driver,
  machine: ProseMachine,
): Promise<{ readonly tried: number; readonly elsewhere: readonly string[] }> {
  const tried = scenarios.filter(({ by }) => by.some((source) => driver.from.includes(source)));
  const elsewhere: string[] = [];
  for (const { title, user, variables } of tried) {
    const told = await logIn(driver, machine, await variables(machine));
    if (!told.ok || told.user !== user)
      elsewhere.push(`  ${title}: ${told.ok ? told.user : told.message}, not ${user}`);
  }
  return { tried: tried.length, elsewhere };
}

function isByName({ from }: Driver): boolean {
  return !from.includes('web identity');
}

async function logIn(driver: Driver, { sandbox }: ProseMachine, variables: Variables): Promise<Told> {
  const login = driver.run({ do: 'login', connectionString: sandbox.ready.uri });
  return driver.read(await withHome(driver.homeFiles ?? {}, (home) => runProgram(login, home, variables)));
}
