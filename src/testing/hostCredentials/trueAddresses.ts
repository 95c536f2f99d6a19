import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Where AWS's endpoints are on a real machine: ECS, EKS Pod Identity, EC2. */
export const trueAddresses = {
  ecs: '169.254.170.2',
  podIdentity: '169.254.170.23',
  ec2: '169.254.169.254',
} as const;

/** What makes a network of one's own: for root, and for everybody where the system lets users have namespaces. */
const ways = [
  ['unshare', '--net'],
  ['unshare', '--user', '--map-root-user', '--net'],
] as const;

const setUp = [
  'ip link set lo up',
  ...Object.values(trueAddresses).map((address) => `ip address add ${address}/32 dev lo`),
].join(' && ');

export type Namespace =
  | { readonly possible: false; readonly why: string }
  /** Runs a program of this folder where the true addresses are its own. @returns what it printed */
  | { readonly possible: true; readonly run: (program: string) => string };

/** A network namespace in which AWS's link-local addresses are on loopback; nothing in it can reach anything else. */
export function namespace(): Namespace {
  const tries = ways.map(([command, ...args]) => ({
    command,
    args,
    done: spawnSync(command, [...args, 'sh', '-c', setUp], { encoding: 'utf8', timeout: 10_000 }),
  }));
  const working = tries.find(({ done }) => done.status === 0);
  if (!working) {
    const why = tries.map(({ done }) => done.error?.message ?? done.stderr.trim()).join('; ');
    return { possible: false, why };
  }
  return {
    possible: true,
    run(program) {
      const script = `${setUp} && exec "$0" "$@"`;
      const inside = [
        'sh',
        '-c',
        script,
        process.execPath,
        '--import',
        'tsx',
        join(import.meta.dirname, program),
      ];
      const { status, stdout, stderr } = spawnSync(working.command, [...working.args, ...inside], {
        encoding: 'utf8',
        timeout: 60_000,
      });
      if (status !== 0 || stderr !== '') throw new Error(`${program} ended with ${status}: ${stderr}`);
      return stdout;
    },
  };
}
