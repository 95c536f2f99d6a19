import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { driverAddress } from '../../core/capture/driverAddress';
import { builtInUsers } from '../../core/sts/builtInUsers';
import { listenSandbox } from '../../server/sandbox/listenSandbox';
import { sandboxPorts } from '../../server/sandbox/sandboxPorts';
import { installedBy } from '../snippets/installed';
import { givenOf } from './cases';
import { runProgram, variablesOf, withHome } from './program';

const program = `import { MongoClient } from 'mongodb';
const client = new MongoClient(process.argv[2]);
try {
  const { authInfo } = await client.db('admin').command({ connectionStatus: 1 });
  console.log(authInfo.authenticatedUsers[0].user);
} catch (error) {
  console.log(error.name + ': ' + error.message);
} finally {
  await client.close();
}
`;

const host = '127.0.0.1';
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })), 60_000);

// Processes of their own, on a machine that may be busy with others.
it.each([
  [
    'mongodb@7',
    'refuses before it connects, and names the SDK',
    /^Mongo\w*Error: Optional module `@aws-sdk\/credential-providers` not found/,
  ],
  ['mongodb@7 @aws-sdk/credential-providers', 'logs in', /^arn:aws:iam::123456789012:user\/ada$/],
  ['mongodb@6', 'refuses, and names aws4', /^Mongo\w*Error: Optional module `aws4` not found/],
  ['mongodb@6 aws4', 'logs in without the SDK', /^arn:aws:iam::123456789012:user\/ada$/],
  ['mongodb@6 aws4 @aws-sdk/credential-providers', 'logs in by it', /^arn:aws:iam::123456789012:user\/ada$/],
])('with %s alone, Node’s driver %s', { timeout: 90_000 }, async (packages, _does, told) => {
  const folder = installedBy(`npm install ${packages}`);
  folders.push(folder);
  writeFileSync(join(folder, 'main.mjs'), program);
  const sandbox = await listenSandbox({ host, port: 0, server: sandboxPorts(builtInUsers()) });
  try {
    const address = driverAddress({ host, port: sandbox.port, tls: false, relayAll: false });
    const { stdout } = await withHome({}, (home) =>
      runProgram(
        { command: [process.execPath, join(folder, 'main.mjs'), address], input: '' },
        home,
        variablesOf(givenOf('iam-user')),
      ),
    );
    expect(stdout.trim()).toMatch(told);
  } finally {
    await sandbox.close();
  }
});
