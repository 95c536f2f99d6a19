import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { spoken, type Driver, type SpokenDriver } from '../driver';
import { buildBy } from './build';
import { built, cachedAt } from './cache';
import type { CodeRunner, Toolchain } from './toolchain';

const folder = join(import.meta.dirname, '../programs/java');

/** What stands on the class path beside the driver, by the profile of the manifest that puts it there. */
const companies = {
  alone: {
    artifact: null,
    from: ['ECS', 'EC2'],
    order: { chain: 'java', tried: 'all', alwaysAsksEc2: true },
  },
  sdk1: {
    artifact: 'aws-java-sdk-sts',
    order: { chain: 'java-sdk1', tried: 'covering' },
    from: ['web identity, by name', 'ECS', 'ECS, full URI', 'Pod Identity', 'EC2', 'shared file', 'profile'],
  },
  sdk2: {
    artifact: 'sts',
    order: { chain: 'java-sdk2', tried: 'covering' },
    from: [
      'web identity',
      'web identity, by name',
      'ECS',
      'ECS, full URI',
      'Pod Identity',
      'EC2',
      'shared file',
      'profile',
    ],
  },
} as const satisfies Record<string, Pick<Driver, 'from' | 'order'> & { readonly artifact: string | null }>;

export type JavaCompany = keyof typeof companies;

const all = Object.keys(companies) as readonly JavaCompany[];

/** A process for each login: what starts soonest serves best. */
const jvm = ['java', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] as const;

export const java: Toolchain = {
  title: 'Java',
  async find(build) {
    const missing: string[] = [];
    if (build) {
      try {
        await built(place(), compile);
      } catch (thrown) {
        missing.push(`mvn and a JDK, 11 or later, have to build it: ${String(thrown)}`);
      }
    }
    return { drivers: all.flatMap((company) => javaDriver(company) ?? []), missing };
  },
  // What stands beside the driver is what the code's manifest names.
  code: [codeOf('java'), codeOf('java-sdk')],
};

function codeOf(id: 'java' | 'java-sdk'): CodeRunner {
  return {
    id,
    // For that the manifest of either names an AWS SDK.
    webIdentity: 'web identity',
    async make(made) {
      // The line of the page compiles and runs; it is run by itself, since that is done without a network.
      const jars = ['dependency:copy-dependencies', `-DoutputDirectory=${join(made, 'jars')}`];
      await buildBy('mvn', ['-B', '-q', 'compile', ...jars], { cwd: made });
    },
    command: (made) => [
      ...jvm,
      '-cp',
      [join(made, 'target/classes'), join(made, 'jars/*')].join(delimiter),
      'Main',
    ],
  };
}

/** The driver in this company, where it is built; null where it is not. */
export function javaDriver(company: JavaCompany): SpokenDriver | null {
  if (!existsSync(place())) return null;
  const { artifact, from, order } = companies[company];
  const classPath = [join(place(), 'classes'), join(place(), company, '*')].join(delimiter);
  const program = [...jvm, '-cp', classPath, 'Main'] as const;
  const sdk = artifact === null ? '' : ` with AWS SDK ${versionOf(artifact)}`;
  return spoken(
    `Java ${versionOf('mongodb-driver-sync')}${sdk}`,
    program,
    ['environment', 'connection string', 'options', ...from],
    { order },
  );
}

function place(): string {
  return cachedAt(
    'java',
    ['pom.xml', 'Main.java'].map((name) => join(folder, name)),
  );
}

async function compile(made: string): Promise<void> {
  const pom = join(folder, 'pom.xml');
  for (const company of all) {
    const args = ['-B', '-q', '-f', pom, `-P${company}`, `-DoutputDirectory=${join(made, company)}`];
    await buildBy('mvn', [...args, 'dependency:copy-dependencies']);
  }
  await mkdir(join(made, 'classes'));
  const classPath = join(made, 'alone', '*');
  await buildBy('javac', [
    '--release',
    '11',
    '-cp',
    classPath,
    '-d',
    join(made, 'classes'),
    join(folder, 'Main.java'),
  ]);
}

function versionOf(artifact: string): string {
  const manifest = readFileSync(join(folder, 'pom.xml'), 'utf8');
  return new RegExp(`<artifactId>${artifact}</artifactId>\\s*<version>([^<]+)<`).exec(manifest)?.[1] ?? '?';
}
