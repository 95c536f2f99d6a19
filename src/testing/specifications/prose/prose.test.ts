import { fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { MongoClient, type MongoClientOptions } from 'mongodb';
import { MongoClient as MongoClient6 } from 'mongodb-6';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { toItsEnd } from '../../commands/command';
import { givenOf } from '../../drivers/cases';
import { clearedEnvironment } from '../../hostCredentials/machine';
import { pythonWithPyMongo } from '../../snippets/python';
import { startProseMachine, type ProseMachine } from './proseMachine';
import { scenarios, type Scenario } from './scenarios';

// The prose tests of the specification for this mechanism (source/auth/tests/mongodb-aws.md at the commit of README.md),
// with official drivers as clients of `countersign sandbox`. ECS and EC2 are asked on loopback, by the variables that AWS's
// SDKs have for that; `npm run test:drivers` has further languages, and AWS's own addresses.

let machine: ProseMachine;
beforeAll(async () => {
  machine = await startProseMachine();
}, 60_000);
afterAll(() => machine.close());
afterEach(() => vi.unstubAllEnvs());

async function onMachine({ variables }: Pick<Scenario, 'variables'>): Promise<void> {
  const given = { ...clearedEnvironment(), ...(await variables(machine)) };
  for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
}

/** Version 6 takes the environment itself, before it asks a provider; the specification came later. */
const drivers = [
  { name: 'mongodb 7', Client: MongoClient, environmentFirst: false },
  // Its types differ in what is not used here.
  { name: 'mongodb 6', Client: MongoClient6 as unknown as typeof MongoClient, environmentFirst: true },
] as const;

const nobody = {
  AWS_ACCESS_KEY_ID: 'AKIAOFNOBODY00000001',
  AWS_SECRET_ACCESS_KEY: 'of/Nobody+3vZ9qLx7Tb1RwY5uHs0Ng2aBcDeFgH',
};

/** Reads as the scenarios do. @returns who is logged in */
async function whoReads(Client: typeof MongoClient, options: MongoClientOptions = {}): Promise<unknown> {
  const client = new Client(machine.sandbox.ready.uri, { serverSelectionTimeoutMS: 20_000, ...options });
  try {
    expect(await client.db('aws').collection('test').find().toArray()).toEqual([]);
    const { authInfo } = (await client.db('admin').command({ connectionStatus: 1 })) as {
      authInfo: { authenticatedUsers: readonly { user: string }[] };
    };
    return authInfo.authenticatedUsers[0]?.user;
  } finally {
    await client.close();
  }
}

describe.each(drivers)('by $name', { timeout: 60_000 }, ({ Client, environmentFirst }) => {
  it.each(scenarios)('$title', async (scenario) => {
    await onMachine(scenario);
    expect(await whoReads(Client)).toBe(scenario.user);
  });

  it.each(scenarios)('Custom Credential Provider Authenticates: $title', async (scenario) => {
    await onMachine(scenario);
    const provider = vi.fn(() => fromNodeProviderChain()());
    expect(await whoReads(Client, providedBy(provider))).toBe(scenario.user);
    const isLeftAlone = environmentFirst && (process.env.AWS_ACCESS_KEY_ID ?? '') !== '';
    expect(provider.mock.calls.length > 0).toBe(!isLeftAlone);
  });

  it(`Custom Provider Takes Precedence Over Environment Variables: ${environmentFirst ? 'not in this version' : 'it does'}`, async () => {
    await onMachine({ variables: () => Promise.resolve(nobody) });
    const provider = vi.fn(() => Promise.resolve(givenOf('iam-user')));
    const reading = whoReads(Client, providedBy(provider));
    if (environmentFirst) return expect(reading).rejects.toMatchObject({ code: 18 });
    expect(await reading).toBe(scenarios[0]?.user);
    expect(provider).toHaveBeenCalled();
  });
});

function providedBy(provider: () => Promise<unknown>): MongoClientOptions {
  return { authMechanismProperties: { AWS_CREDENTIAL_PROVIDER: provider } } as MongoClientOptions;
}

// Node's driver has no cache that could be asked or overridden: AWS's SDK keeps credentials within a client.
it('by PyMongo: Cached Credentials', { timeout: 60_000 }, async (context) => {
  const python = pythonWithPyMongo();
  if (python === null) context.skip('no Python with PyMongo is here (COUNTERSIGN_PYTHON)');
  const script = join(import.meta.dirname, 'cached_credentials.py');
  const child = spawn(python ?? '', [script, machine.sandbox.ready.uri], {
    env: { ...process.env, ...clearedEnvironment(), ...machine.ecs },
  });
  const { status, out, err } = await toItsEnd(child);
  expect([err, status]).toEqual(['', 0]);
  expect(out.trim().split('\n')).toEqual(['the cache', 'the environment and the cache']);
});
