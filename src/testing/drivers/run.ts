import { join } from 'node:path';
import { builtInUsers } from '../../core/sts/builtInUsers';
import type { SandboxUser } from '../../core/sts/users';
import { driverAddress } from '../../core/capture/driverAddress';
import { withCredentials, type Case } from './cases';
import { takes, type Driver, type LoginAsked, type Told } from './driver';
import { openPlace } from './place';
import { assumeRole } from './sources/assumeRole';
import { runProgram, variablesOf, withHome } from './program';
import type { ListenerLine } from '../../server/listener/driverConnection';
import type { Machine, Surroundings } from './sources/machine';

/** One driver's login, as both sides tell it. */
export interface Login {
  readonly driver: Driver;
  readonly attempt: Case;
  readonly told: Told;
  /** What the sandbox answered to the last message of the mechanism; null: it never came so far. */
  readonly answered: { readonly code?: number } | null;
}

/** Every case that each driver takes, in their order, so many at a time. @param machine what those cases need that find theirs on a machine */
export async function logIn(
  drivers: readonly Driver[],
  cases: readonly Case[],
  atOnce: number,
  machine: Machine | null = null,
): Promise<readonly Login[]> {
  const waiting = drivers.flatMap((driver) =>
    cases.filter((attempt) => takes(driver, attempt)).map((attempt) => ({ driver, attempt })),
  );
  const logins: Login[] = [];
  const next = waiting.entries();
  const work = async (): Promise<void> => {
    for (const [at, { driver, attempt }] of next) logins[at] = await logInOnce(driver, attempt, machine);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return logins;
}

/** A place, a home and a process of its own for each login: none can lean on what another left behind. */
async function logInOnce(driver: Driver, attempt: Case, machine: Machine | null): Promise<Login> {
  let answered: Login['answered'] = null;
  const tell = (line: ListenerLine): void => {
    if (line.event !== 'command' || line.command !== 'saslContinue') return;
    answered = line.code === undefined ? {} : { code: line.code };
  };
  const { mode } = attempt;
  const place = await openPlace(attempt.over, usersFor(attempt, machine), tell, { mode });
  const { port, ca } = place;
  try {
    const around = await surroundingsOf(attempt, machine);
    const login = await loginOf(attempt, machine);
    const files = { ...driver.homeFiles, ...around.files, ...(ca === null ? {} : { 'ca.pem': ca }) };
    const ended = await withHome(files, (home) => {
      const tls = ca === null ? { tls: false } : { tls: true, caFile: join(home, 'ca.pem') };
      const address = driverAddress({ host: '127.0.0.1', port, ...tls, relayAll: false });
      return runProgram(driver.run(login(address)), home, around.environment(home));
    });
    return { driver, attempt, told: driver.read(ended), answered };
  } finally {
    await place.close();
  }
}

function usersFor({ ended }: Case, machine: Machine | null): readonly SandboxUser[] {
  return ended ? builtInUsers(Date.now() - 60_000) : (machine?.users ?? builtInUsers());
}

async function loginOf(
  { from, given }: Case,
  machine: Machine | null,
): Promise<(address: string) => LoginAsked> {
  if (from === 'connection string' && given !== null)
    return (address) => ({ do: 'login', connectionString: withCredentials(address, given) });
  const credentials =
    from === 'AssumeRole' && machine ? await assumeRole(machine.stsUrl) : from === 'options' ? given : null;
  return (address) => ({
    do: 'login',
    connectionString: address,
    ...(credentials === null ? {} : { credentials }),
  });
}

async function surroundingsOf({ from, given }: Case, machine: Machine | null): Promise<Surroundings> {
  if (from === 'connection string' || from === 'options' || from === 'AssumeRole')
    return { files: {}, environment: () => ({}) };
  if (given !== null) return { files: {}, environment: () => variablesOf(given) };
  if (machine === null || from === 'environment') throw new TypeError(`nothing is given by ${from}`);
  return machine.surroundings(from);
}
