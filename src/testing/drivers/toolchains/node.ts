import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { linkPackages, npmProject } from '../code/packagesOf';
import { partOf } from '../code/partOf';
import { readLine, spoken, type Driver, type LoginAsked, type SpokenDriver } from '../driver';
import { machineSources } from '../sources/machine';
import type { CodeRunner, Toolchain } from './toolchain';

const packages = join(import.meta.dirname, '../../../../node_modules');
const programs = join(import.meta.dirname, '../programs/node');

/** What `programs/node/answer.ts` has the others tell, in the shell's own words. */
const asked = `({
  ok: true,
  user: db.runCommand({ connectionStatus: 1 }).authInfo.authenticatedUsers[0]?.user,
  documents: [
    db.things.find().toArray().length,
    db.things.countDocuments(),
    db.things.estimatedDocumentCount(),
  ],
})`;

/** Runs a program of `programs/node`, in TypeScript. */
function node(program: string, ...args: string[]): readonly [string, ...string[]] {
  return [process.execPath, '--import', import.meta.resolve('tsx'), join(programs, program), ...args];
}

/**
 * The drivers that npm installs. Version 6 of Node's driver signs by `aws4`, as its users do; it reads the environment
 * by itself then, and leaves the AWS SDK alone though it is installed. Version 7 signs by code of its own and leaves
 * reading to the SDK.
 */
export const npmDrivers: readonly Driver[] = [
  npmDriver('mongodb'),
  npmDriver('mongodb-6'),
  spoken(`mongoose ${versionOf('mongoose')}`, node('mongoose.ts'), ['environment']),
  {
    name: `mongosh ${versionOf('mongosh')}`,
    // A shell, which is asked on its command line.
    run: ({ connectionString }: LoginAsked) => ({
      command: [
        process.execPath,
        join(packages, 'mongosh/bin/mongosh.js'),
        connectionString,
        '--quiet',
        '--json=relaxed',
        '--eval',
        asked,
      ],
      input: '',
    }),
    homeFiles: { '.mongodb/mongosh/config': '{ "enableTelemetry": false }' },
    read: (ended) => (ended.succeeded ? readLine(ended) : { ok: false, message: ended.stderr.trim() }),
    tellsCode: false,
    from: ['environment'],
  },
];

export const npm: Toolchain = {
  title: 'Node',
  find: () => Promise.resolve({ drivers: npmDrivers, missing: [] }),
  code: [codeOf('node7'), codeOf('node6'), mongosh()],
};

function codeOf(id: 'node6' | 'node7'): CodeRunner {
  return {
    id,
    make: (made, code) => linkPackages(made, code, 'node_modules', npmProject),
    command: (made) => [process.execPath, join(made, 'main.mjs')],
    webIdentity: 'web identity',
  };
}

/** Its code is a command of a shell. */
function mongosh(): CodeRunner {
  const path = [join(packages, '.bin'), process.env.PATH ?? ''].join(delimiter);
  return {
    id: 'mongosh',
    make: (made, code) => writeFile(join(made, 'login.sh'), partOf(code, 'shell')),
    command: (made) => ['env', `PATH=${path}`, 'sh', join(made, 'login.sh')],
    webIdentity: 'web identity',
  };
}

/** Node's driver. @param installedAs the name by which npm installs a major of it here */
export function npmDriver(installedAs: 'mongodb' | 'mongodb-6'): SpokenDriver {
  const isOld = installedAs === 'mongodb-6';
  return spoken(
    `mongodb ${versionOf(installedAs)}${isOld ? ` with aws4 ${versionOf('aws4')}` : ''}`,
    node('mongodb.ts', installedAs),
    isOld ? ['environment', 'connection string', 'options'] : ['environment', 'options', ...machineSources],
  );
}

function versionOf(name: string): string {
  const file = readFileSync(join(packages, name, 'package.json'), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
