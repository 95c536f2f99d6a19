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

export const awsSdk = '@aws-sdk/credential-providers';

/**
 * Version 6 of Node's driver signs by `aws4`, as its users do, and looks for credentials by itself unless the AWS SDK is
 * there. Version 7 signs by code of its own and leaves looking to the SDK.
 */
const variants = {
  mongodb: {
    title: `mongodb ${versionOf('mongodb')}`,
    args: ['mongodb'],
    from: ['environment', 'options', ...machineSources],
    order: { chain: 'node7', tried: 'covering' },
  },
  'mongodb-6': {
    title: `mongodb ${versionOf('mongodb-6')} with aws4 ${versionOf('aws4')}`,
    args: ['mongodb-6', awsSdk],
    from: ['environment', 'connection string', 'ECS'],
    order: { chain: 'node6', tried: 'all' },
  },
  'mongodb-6-sdk': {
    title: `mongodb ${versionOf('mongodb-6')} with aws4 ${versionOf('aws4')} and ${awsSdk} ${versionOf(awsSdk)}`,
    args: ['mongodb-6'],
    from: ['environment', 'connection string', 'options', ...machineSources],
    order: undefined,
  },
} as const;

export type NodeVariant = keyof typeof variants;

/** Node's driver inside. */
export const mongoose = spoken(`mongoose ${versionOf('mongoose')}`, node('mongoose.ts'), ['environment']);

/** A shell, which is asked on its command line. */
export const mongosh: Driver = {
  name: `mongosh ${versionOf('mongosh')}`,
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
};

/** The drivers that npm installs. */
export const npmDrivers: readonly Driver[] = [
  npmDriver('mongodb'),
  npmDriver('mongodb-6'),
  npmDriver('mongodb-6-sdk'),
  mongoose,
  mongosh,
];

export const npm: Toolchain = {
  title: 'Node',
  find: () => Promise.resolve({ drivers: npmDrivers, missing: [] }),
  code: [codeOf('node7'), codeOf('node6'), mongoshCode()],
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
function mongoshCode(): CodeRunner {
  const path = [join(packages, '.bin'), process.env.PATH ?? ''].join(delimiter);
  return {
    id: 'mongosh',
    make: (made, code) => writeFile(join(made, 'login.sh'), partOf(code, 'shell')),
    command: (made) => ['env', `PATH=${path}`, 'sh', join(made, 'login.sh')],
    webIdentity: 'web identity',
  };
}

/** Node's driver, with what its users install beside it. */
export function npmDriver(variant: NodeVariant): SpokenDriver {
  const { title, args, from, order } = variants[variant];
  return spoken(title, node('mongodb.ts', ...args), from, order ? { order } : {});
}

/** Of a package that is installed here. */
export function versionOf(name: string): string {
  const file = readFileSync(join(packages, name, 'package.json'), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
