import { join } from 'node:path';
import { driverAddress } from '../../core/capture/driverAddress';
import { withCredentials, type Case } from './cases';
import { takes, type Driver, type LoginAsked, type Told } from './driver';
import { openPlace } from './place';
import { runProgram, withHome } from './program';

/** One driver's login, as both sides tell it. */
export interface Login {
  readonly driver: Driver;
  readonly attempt: Case;
  readonly told: Told;
  /** What the sandbox answered to the last message of the mechanism; null: it never came so far. */
  readonly answered: { readonly code?: number } | null;
}

/** Every case that each driver takes, in their order, so many at a time. */
export async function logIn(
  drivers: readonly Driver[],
  cases: readonly Case[],
  atOnce: number,
): Promise<readonly Login[]> {
  const waiting = drivers.flatMap((driver) =>
    cases.filter((attempt) => takes(driver, attempt)).map((attempt) => ({ driver, attempt })),
  );
  const logins: Login[] = [];
  const next = waiting.entries();
  const work = async (): Promise<void> => {
    for (const [at, { driver, attempt }] of next) logins[at] = await logInOnce(driver, attempt);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return logins;
}

/** A place, a home and a process of its own for each login: none can lean on what another left behind. */
async function logInOnce(driver: Driver, attempt: Case): Promise<Login> {
  let answered: Login['answered'] = null;
  const place = await openPlace(attempt.over, (line) => {
    if (line.event !== 'command' || line.command !== 'saslContinue') return;
    answered = line.code === undefined ? {} : { code: line.code };
  });
  const { port, ca } = place;
  try {
    const files = { ...driver.homeFiles, ...(ca === null ? {} : { 'ca.pem': ca }) };
    const ended = await withHome(files, (home) => {
      const tls = ca === null ? { tls: false } : { tls: true, caFile: join(home, 'ca.pem') };
      const address = driverAddress({ host: '127.0.0.1', port, ...tls, relayAll: false });
      return runProgram(
        driver.run(loginOf(attempt, address)),
        home,
        attempt.from === 'environment' ? attempt.given : null,
      );
    });
    return { driver, attempt, told: driver.read(ended), answered };
  } finally {
    await place.close();
  }
}

function loginOf({ from, given }: Case, address: string): LoginAsked {
  const inString = from === 'connection string';
  return {
    do: 'login',
    connectionString: inString ? withCredentials(address, given) : address,
    ...(from === 'options' ? { credentials: given } : {}),
  };
}
