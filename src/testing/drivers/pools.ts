import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { driverAddress } from '../../core/capture/driverAddress';
import { builtInUsers } from '../../core/sts/builtInUsers';
import { listenSandbox } from '../../server/sandbox/listenSandbox';
import { sandboxPorts } from '../../server/sandbox/sandboxPorts';
import { givenOf } from './cases';
import type { Asked, SpokenDriver, Told } from './driver';
import { variablesOf, withHome } from './program';

const host = '127.0.0.1';

/**
 * Has a driver log in with the environment's credentials, then puts others there, breaks its connections and asks it
 * again: whoever is let in then tells whether it signs each connection anew from the environment.
 * @returns the database users of both times; of a login that failed, its words
 */
export async function usersOfPool(driver: SpokenDriver): Promise<readonly [before: string, after: string]> {
  const sandbox = await listenSandbox({ host, port: 0, server: sandboxPorts(builtInUsers()) });
  const way = await wayTo(sandbox.port);
  return withHome({}, async (home) => {
    const [program, ...args] = driver.program;
    const environment = variablesOf(givenOf('iam-user'));
    const env = {
      PATH: process.env.PATH ?? '',
      HOME: home,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      AWS_CONFIG_FILE: '/dev/null',
      ...environment,
    };
    const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ask = async (asked: Asked): Promise<Told> => {
      child.stdin.write(`${JSON.stringify(asked)}\n`);
      const { value } = (await lines.next()) as { value?: string };
      return JSON.parse(value ?? '{"ok":false,"message":"told nothing"}') as Told;
    };
    const address = driverAddress({ host, port: way.port, tls: false, relayAll: false });
    const before = await ask({ do: 'login', connectionString: `${address}&serverSelectionTimeoutMS=8000` });
    way.breakAll();
    try {
      const others = textsOf(variablesOf(givenOf('assumed-role')));
      // What was in its way when a connection broke is not asked for again by every driver.
      let after = await ask({ do: 'again', environment: others });
      for (let tries = 0; tries < 2 && !after.ok; tries++)
        after = await ask({ do: 'again', environment: {} });
      return [toldBy(before), toldBy(after)] as const;
    } finally {
      child.kill();
      way.breakAll();
      await way.close();
      await sandbox.close();
    }
  });
}

function textsOf(all: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
}

function toldBy(told: Told): string {
  return told.ok ? (told.user ?? '') : told.message;
}

/** A way whose connections can be broken while it stays open. */
async function wayTo(
  port: number,
): Promise<{ port: number; breakAll: () => void; close: () => Promise<void> }> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    const onwards = connect(port, host);
    for (const one of [socket, onwards]) {
      open.add(one);
      // Broken on purpose, or by the other side.
      one.on('error', () => one.destroy());
      one.on('close', () => open.delete(one));
    }
    socket.pipe(onwards).pipe(socket);
  });
  server.listen(0, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    breakAll: () => open.forEach((one) => one.destroy()),
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}
