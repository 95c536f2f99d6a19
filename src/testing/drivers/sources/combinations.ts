import { chains, type ChainId } from '../../../core/drivers/chains';
import { resolveSources } from '../../../core/sources/resolveSources';
import { noSources, sourceContent, type Part, type Sources } from '../../../core/sources/source';
import { serverModes } from '../../../core/mongodbAws/server/modes';
import { driverAddress } from '../../../core/capture/driverAddress';
import { webRole } from '../../hostCredentials/machine';
import { exampleUser } from '../../exampleUser';
import { givenOf, withCredentials, type Given } from '../cases';
import type { Driver, LoginAsked, Told } from '../driver';
import { openPlace } from '../place';
import { runProgram, variablesOf, withHome } from '../program';
import { givers } from './givers';
import type { Machine, MachineSource, Surroundings } from './machine';

/** What is there of each source. The parts of a source are those that it has; whole ones sign. */
export interface Combination {
  readonly explicit: 'none' | 'connection string' | 'options';
  readonly environment: readonly Part[];
  readonly web: readonly Part[];
  readonly ecs: 'none' | 'ECS' | 'ECS, full URI';
  readonly sharedFile: boolean;
  readonly ec2: boolean;
}

const whole = ['accessKeyId', 'secretAccessKey', 'sessionToken'] as const satisfies Part[];
const wholeWeb = ['tokenFile', 'roleArn'] as const satisfies Part[];

/** Every combination of sources that are whole or absent, and each half of a source with nothing and with all beside it. */
const combinations: readonly Combination[] = [
  ...(['none', 'connection string', 'options'] as const).flatMap((explicit) =>
    [[], whole].flatMap((environment) =>
      [[], wholeWeb].flatMap((web) =>
        (['none', 'ECS', 'ECS, full URI'] as const).flatMap((ecs) =>
          [false, true].flatMap((sharedFile) =>
            [false, true].map((ec2) => ({ explicit, environment, web, ecs, sharedFile, ec2 })),
          ),
        ),
      ),
    ),
  ),
  ...(
    [['accessKeyId'], ['secretAccessKey'], ['sessionToken'], ['accessKeyId', 'sessionToken']] as const
  ).flatMap((environment) => besides({ environment })),
  ...([['tokenFile'], ['roleArn']] as const).flatMap((web) => besides({ web })),
];

function besides(half: Partial<Combination>): readonly Combination[] {
  const none = { explicit: 'none', environment: [], web: [], sharedFile: false } as const;
  return [
    { ...none, ecs: 'none', ec2: false, ...half },
    { ...none, ecs: 'none', ec2: true, ...half },
    { ...none, ecs: 'ECS', ec2: true, ...half },
    { ...none, web: wholeWeb, ecs: 'ECS', ec2: true, ...half },
  ];
}

/** All that a driver has the sources for; `covering`: each source alone and with each other, and all of them. */
export function combinationsOf({ from, order }: Driver, which: 'all' | 'covering'): readonly Combination[] {
  return combinations.filter((one) => {
    if (order?.alwaysAsksEc2 === true && !one.ec2) return false;
    const has = [
      ...(one.explicit === 'none' ? [] : [one.explicit]),
      ...(one.environment.length > 0 ? ['environment' as const] : []),
      ...sourcesIn(one, from),
    ];
    return (
      has.every((source) => from.includes(source)) && (which === 'all' || has.length < 3 || has.length > 5)
    );
  });
}

/** Who logs in, the user's name in the database, as the page foretells it; null: nobody. */
export function foretold(chain: ChainId, one: Combination): string | null {
  const { winner, mixed } = resolveSources(chains[chain], sourcesOf(one));
  // A callback is asked though the connection string may have nothing.
  if (one.explicit === 'options' && chains[chain].refuses?.explicit)
    return userOf(exampleUser('iam-user').arn);
  // Keys of one user and the token of another.
  if (mixed) return null;
  switch (winner) {
    case null:
      return null;
    case 'explicit':
      return userOf(exampleUser('iam-user').arn);
    case 'environment':
      return userOf(exampleUser('assumed-role').arn);
    case 'profile':
      return userOf(givers['shared file'].arn);
    case 'web-identity':
      return webRole;
    case 'ecs':
      return one.ecs === 'none' ? null : userOf(givers[one.ecs].arn);
    case 'ec2':
      return userOf(givers.EC2.arn);
  }
}

function sourcesOf({ explicit, environment, web, ecs, sharedFile, ec2 }: Combination): Sources {
  return {
    ...noSources,
    ...(explicit === 'none'
      ? {}
      : { explicit: sourceContent('explicit', ['accessKeyId', 'secretAccessKey']) }),
    environment: sourceContent('environment', environment),
    ...(sharedFile ? { profile: { kind: 'unasked', profile: { way: 'keys' } } } : {}),
    'web-identity': sourceContent('web-identity', web),
    ...(ecs === 'none'
      ? {}
      : { ecs: { kind: 'unasked', ...(ecs === 'ECS' ? {} : { byFullUri: true as const }) } }),
    ...(ec2 ? { ec2: { kind: 'unasked' } } : {}),
  };
}

/** One login with what a combination has. @returns what the driver told */
export async function logInWith(driver: Driver, one: Combination, machine: Machine): Promise<Told> {
  const place = await openPlace('TCP', machine.users, () => {});
  try {
    const address = driverAddress({ host: '127.0.0.1', port: place.port, tls: false, relayAll: false });
    const around = await surroundingsOf(one, driver, machine);
    const ended = await withHome(around.files, (home) =>
      runProgram(driver.run(loginOf(one, address)), home, around.environment(home)),
    );
    return driver.read(ended);
  } finally {
    await place.close();
  }
}

function loginOf({ explicit }: Combination, address: string): LoginAsked {
  const given = givenOf('iam-user');
  return {
    do: 'login',
    connectionString: explicit === 'connection string' ? withCredentials(address, given) : address,
    ...(explicit === 'options' ? { credentials: given } : {}),
  };
}

/** @param from where the driver takes credentials from: STS by its name, where it knows no other way */
function sourcesIn(one: Combination, from: Driver['from']): readonly MachineSource[] {
  const web = from.includes('web identity') ? 'web identity' : 'web identity, by name';
  return [
    ...(one.web.length > 0 ? ([web] as const) : []),
    ...(one.ecs === 'none' ? [] : [one.ecs]),
    ...(one.sharedFile ? ['shared file' as const] : []),
    ...(one.ec2 ? ['EC2' as const] : []),
  ];
}

async function surroundingsOf(one: Combination, { from }: Driver, machine: Machine): Promise<Surroundings> {
  const parts = await Promise.all(sourcesIn(one, from).map((source) => machine.surroundings(source)));
  const lacks = {
    ...(one.web.includes('tokenFile') ? {} : { AWS_WEB_IDENTITY_TOKEN_FILE: undefined }),
    ...(one.web.includes('roleArn') ? {} : { AWS_ROLE_ARN: undefined }),
  };
  return {
    files: Object.assign({}, ...parts.map(({ files }) => files)) as Surroundings['files'],
    environment: (home) => ({
      ...(Object.assign({}, ...parts.map(({ environment }) => environment(home))) as Record<string, string>),
      ...lacks,
      ...variablesOf(partOf(givenOf('assumed-role'), one.environment)),
    }),
  };
}

function partOf(given: Given, parts: readonly Part[]): Partial<Given> {
  return Object.fromEntries(
    Object.entries(given).filter(([name]) => (parts as readonly string[]).includes(name)),
  );
}

function userOf(arn: string): string {
  return serverModes.percona.databaseUser(arn);
}
