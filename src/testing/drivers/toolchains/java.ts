import { existsSync, readFileSync } from 'node:fs';
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
        await built(jarsPlace(), fetchJars);
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
  if (!existsSync(place()) || !existsSync(jarsPlace())) return null;
  const { artifact, from, order } = companies[company];
  const classPath = [place(), join(jarsPlace(), company, '*')].join(delimiter);
  const program = [...jvm, '-cp', classPath, 'Main'] as const;
  const sdk = artifact === null ? '' : ` with AWS SDK ${versionOf(artifact)}`;
  return spoken(
    `Java ${versionOf('mongodb-driver-sync')}${sdk}`,
    program,
    ['environment', 'connection string', 'options', ...from],
    { order },
  );
}

const manifest = join(folder, 'pom.xml');
const program = join(folder, 'Main.java');

function place(): string {
  return cachedAt('java', [manifest, program]);
}

function jarsPlace(): string {
  return cachedAt('java-jars', [manifest]);
}

async function fetchJars(made: string): Promise<void> {
  for (const company of all) {
    const args = ['-B', '-q', '-f', manifest, `-P${company}`, `-DoutputDirectory=${join(made, company)}`];
    await buildBy('mvn', [...args, 'dependency:copy-dependencies']);
  }
}

async function compile(made: string): Promise<void> {
  const classPath = join(jarsPlace(), 'alone', '*');
  await buildBy('javac', ['--release', '11', '-cp', classPath, '-d', made, program]);
}

/** As the manifest has it. */
export function versionOf(artifact: string): string {
  const text = readFileSync(manifest, 'utf8');
  return new RegExp(`<artifactId>${artifact}</artifactId>\\s*<version>([^<]+)<`).exec(text)?.[1] ?? '?';
}
