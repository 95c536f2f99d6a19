import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The product as a person runs it: a process of its own, on free ports. */
export interface Product {
  /** The address of the page as it was printed, with its token; a place can be added to it, as `#listen`. */
  readonly url: string;
  /** The same without the token, as somebody knows it who does not see the terminal. */
  readonly bare: string;
  /** Of the printed address; empty where it has none. */
  readonly token: string;
  readonly sandbox: { readonly host: string; readonly port: number };
  /** Address of the sandbox's STS. */
  readonly sts: string;
  /** Everything it has printed. */
  output(): string;
  /** Sends the signal, SIGTERM unless told. @returns the exit status */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const root = join(import.meta.dirname, '../..');

/**
 * @param options as behind `npm start --`
 * @param env what the process has in its environment beside the usual
 */
export async function startProduct(
  options: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Product> {
  const child = spawn(
    process.execPath,
    ['src/start.js', 'serve', '--port', '0', '--sandbox-port', '0', ...options],
    {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  // Not `exit`: by then what was printed last may not have come yet.
  const exited = once(child, 'close').then(([status]) => status as number | null);
  const found = await Promise.race([
    new Promise<RegExpExecArray>((resolve) => {
      child.stdout.on('data', () => {
        // All of it is written at once.
        const match = /Countersign\s+(\S+)[\s\S]*For drivers\s+mongodb:\/\/([^\s:/]+):(\d+)\/.*\n/.exec(
          output,
        );
        if (match) resolve(match);
      });
    }),
    exited.then((status) => {
      throw new Error(`The product ended with status ${status}: ${output}`);
    }),
  ]);
  const [, url = '', host = '', port = ''] = found;
  const [bare = '', fragment = ''] = url.split('#');
  return {
    url,
    bare,
    token: /^token=(.+)$/.exec(fragment)?.[1] ?? '',
    sandbox: { host, port: Number(port) },
    sts: /Sandbox STS\s+(\S+)/.exec(output)?.[1] ?? '',
    output: () => output,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      return exited;
    },
  };
}
