import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isListening } from '../isListening';
import { until } from '../until';
import type { KeyPair } from '../proxy/certificates';

const configuration = join(import.meta.dirname, '../../../deploy/nginx/countersign.conf');

export interface Nginx {
  readonly port: number;
  close(): Promise<void>;
}

export interface NginxOptions {
  readonly program: string;
  readonly port: number;
  readonly keys: KeyPair;
  /** The ports of loopback at which the replicas are, and who answers for oauth2-proxy. */
  readonly replicas: readonly [number, number];
  readonly signIn: number;
}

/** nginx with the configuration that is shipped, with other addresses in it and nothing else changed. */
export async function startNginx({ program, port, keys, replicas, signIn }: NginxOptions): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-nginx-'));
  for (const name of ['tmp', 'certs']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'certs/tls.crt'), keys.cert);
  writeFileSync(join(folder, 'certs/tls.key'), keys.key, { mode: 0o600 });
  const shipped = readFileSync(configuration, 'utf8');
  const served = [
    ['countersign-1:4173', `127.0.0.1:${replicas[0]}`],
    ['countersign-2:4173', `127.0.0.1:${replicas[1]}`],
    ['oauth2-proxy:4180', `127.0.0.1:${signIn}`],
    ['listen 8443 ssl', `listen 127.0.0.1:${port} ssl`],
    ['/etc/nginx/certs/', `${folder}/certs/`],
  ].reduce((text, [from = '', to = '']) => {
    if (!text.includes(from)) throw new Error(`The configuration does not have ${from}`);
    return text.replaceAll(from, to);
  }, shipped);
  writeFileSync(join(folder, 'countersign.conf'), served);
  writeFileSync(join(folder, 'nginx.conf'), around(folder));
  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  await until('nginx listens', () => child.exitCode !== null || isListening(port));
  if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`);
  return {
    port,
    async close() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function around(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/tmp/${name};`,
  );
  return [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    'worker_processes 1;',
    `pid ${folder}/nginx.pid;`,
    `error_log ${folder}/error.log;`,
    'events { worker_connections 4096; }',
    `http { access_log off; ${temporary.join(' ')} include ${folder}/countersign.conf; }`,
    '',
  ].join('\n');
}
