import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { driverAddress } from '../../core/capture/driverAddress';
import { withCredentials, type Case, type Given } from './cases';
import { takes, type Driver, type Ended, type Told } from './driver';
import { openPlace } from './place';

/** One driver's login, as both sides tell it. */
export interface Login {
  readonly driver: Driver;
  readonly attempt: Case;
  readonly told: Told;
  /** What the sandbox answered to the last message of the mechanism; null: it never came so far. */
  readonly answered: { readonly code?: number } | null;
}

/** Milliseconds after which a program that has not ended is ended. */
const patience = 30_000;

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
  const home = await makeHome({ ...driver.homeFiles, ...(ca === null ? {} : { 'ca.pem': ca }) });
  try {
    const tls = ca === null ? { tls: false } : { tls: true, caFile: join(home, 'ca.pem') };
    const address = driverAddress({ host: '127.0.0.1', port, ...tls, relayAll: false });
    const program = driver.command(
      attempt.from === 'connection string' ? withCredentials(address, attempt.given) : address,
    );
    const ended = await run(program, environment(home, attempt));
    return { driver, attempt, told: driver.read(ended), answered };
  } finally {
    await place.close();
    await rm(home, { recursive: true });
  }
}

/** A folder with nothing in it but these files, by their path there. */
async function makeHome(files: Readonly<Record<string, string>>): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'driver-home-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), text);
  }
  return home;
}

/** Nothing of this machine's own environment, so that nothing but the case can answer. */
function environment(home: string, { from, given }: Case): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_CONFIG_FILE: '/dev/null',
    ...(from === 'environment' ? variables(given) : {}),
  };
}

function variables({ accessKeyId, secretAccessKey, sessionToken }: Given): Record<string, string> {
  return {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    ...(sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: sessionToken }),
  };
}

function run(
  [program, ...args]: readonly [string, ...string[]],
  env: Record<string, string>,
): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, args, { env, timeout: patience }, (error, stdout, stderr) =>
      resolve({ succeeded: error === null, stdout, stderr }),
    );
  });
}
