import type { ServerMistake } from '../../../core/drivers/driver';
import type { ServerFault } from '../../../core/mongodbAws/server/faults';
import { builtInUsers } from '../../../core/sts/builtInUsers';
import { driverAddress } from '../../../core/capture/driverAddress';
import { listenSandbox } from '../../../server/sandbox/listenSandbox';
import { sandboxPorts } from '../../../server/sandbox/sandboxPorts';
import { cases } from '../cases';
import type { Driver } from '../driver';
import { runProgram, variablesOf, withHome } from '../program';
import type { Answer } from './recorded';

/** What the sandbox does wrong on purpose, for each mistake that drivers are told to meet. */
const faults: Readonly<Record<ServerMistake, ServerFault>> = {
  'wire-version': 'wire-version-8',
  'nonce-length': 'nonce-63',
  'nonce-prefix': 'nonce-prefix',
  'host-empty': 'host-empty',
  'host-too-long': 'host-256',
  'host-empty-label': 'host-empty-label',
  'unknown-field': 'extra-field',
};

const host = '127.0.0.1';

/** How a real driver meets each mistake of a server, by a login at the sandbox. */
export async function answersOf(driver: Driver): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const to of Object.keys(faults) as ServerMistake[]) answers.push(await answerTo(to, driver));
  return answers;
}

async function answerTo(to: ServerMistake, driver: Driver): Promise<Answer> {
  const [{ given } = { given: null }] = cases;
  const server = { ...sandboxPorts(builtInUsers()), faults: new Set([faults[to]]) };
  const sandbox = await listenSandbox({ host, port: 0, server });
  try {
    const { port } = sandbox;
    const address = driverAddress({ host, port, tls: false, relayAll: false });
    // Node's driver waits so long for a server that is new enough, half a minute if it is not told.
    const run = driver.run({ do: 'login', connectionString: `${address}&serverSelectionTimeoutMS=8000` });
    const ended = await withHome({}, (home) => runProgram(run, home, given ? variablesOf(given) : {}));
    const told = driver.read(ended);
    // What the server has a code for is its own refusal: it was sent a signature.
    if (told.ok || told.code !== undefined) return { to, goesOn: true };
    const [, error = '', said = ''] = /^(\w+): (.*)$/s.exec(told.message) ?? [];
    if (error === '') throw new Error(`${driver.name} told nothing of ${to}: ${told.message}`);
    return { to, error, said: said.replaceAll(`${host}:${port}`, `${host}:27017`) };
  } finally {
    await sandbox.close();
  }
}
