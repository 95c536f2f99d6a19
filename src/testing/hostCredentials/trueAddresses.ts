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
  ['unshare', '--net', '--mount'],
  ['unshare', '--user', '--map-root-user', '--net', '--mount'],
] as const;

const setUp = [
  'ip link set lo up',
  ...Object.values(trueAddresses).map((address) => `ip address add ${address}/32 dev lo`),
].join(' && ');

export type Namespace =
  | { readonly possible: false; readonly why: string }
  | {
      readonly possible: true;
      /**
       * The command that runs another where the true addresses are its own.
       * @param names of this machine there, by its file of hosts
       */
      readonly around: (
        command: readonly string[],
        names?: readonly string[],
      ) => readonly [string, ...string[]];
      /** Runs a program of this folder there. @returns what it printed */
      readonly run: (program: string) => string;
    };

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
  const around = (
    command: readonly string[],
    names: readonly string[] = [],
  ): readonly [string, ...string[]] => {
    const script = `${setUp} && ${hostsOf(names)}exec "$0" "$@"`;
    return [working.command, ...working.args, 'sh', '-c', script, ...command];
  };
  return {
    possible: true,
    around,
    run(program) {
      const [command, ...args] = around([
        process.execPath,
        '--import',
        'tsx',
        join(import.meta.dirname, program),
      ]);
      const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 60_000 });
      if (status !== 0 || stderr !== '') throw new Error(`${program} ended with ${status}: ${stderr}`);
      return stdout;
    },
  };
}

/** A file of hosts in the place of the system's, seen in the namespace alone; its own file has no name any more. */
function hostsOf(names: readonly string[]): string {
  if (names.length === 0) return '';
  const lines = ['localhost', ...names].map((name) => `127.0.0.1 ${name}\\n`).join('');
  return `hosts=$(mktemp) && printf '${lines}' >"$hosts" && mount --bind "$hosts" /etc/hosts && rm "$hosts" && `;
}
