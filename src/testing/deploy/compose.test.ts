import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseOptions } from '../../server/main/options';
import { namesOf, optionRows } from '../../server/main/optionTable';

const deploy = join(import.meta.dirname, '../../../deploy');
interface Service {
  readonly ports?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly stop_grace_period: string;
  readonly networks: { readonly inside: { readonly ipv4_address: string } };
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: { readonly inside: { readonly ipam: { readonly config: readonly object[] } } };
}

const { services, networks }: Compose = parse(await readFile(join(deploy, 'compose.yaml'), 'utf8'), {
  merge: true,
});
const nginx = await readFile(join(deploy, 'nginx/countersign.conf'), 'utf8');
const variables = optionRows.map(([id]) => namesOf(id).env);
const replicas = Object.entries(services).filter(([name]) => name.startsWith('countersign-'));

describe('the compose file', () => {
  it('has two replicas, nginx, Valkey and oauth2-proxy', () => {
    expect(Object.keys(services).toSorted()).toEqual([
      'countersign-1',
      'countersign-2',
      'nginx',
      'oauth2-proxy',
      'valkey',
    ]);
  });

  it('opens no port to others but that of nginx', () => {
    const open = Object.entries(services).flatMap(([name, { ports = [] }]) =>
      ports.length > 0 ? [name] : [],
    );
    expect(open).toEqual(['nginx']);
  });

  it('lets nobody write or gain rights', () => {
    for (const service of Object.values(services))
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
  });

  it('gives replicas options that they take, and believes the address of nginx alone', () => {
    for (const [, { environment }] of replicas) {
      expect(environment.COUNTERSIGN_TRUST_PROXY).toBe(services.nginx?.networks.inside.ipv4_address);
      const env = {
        ...environment,
        COUNTERSIGN_HOST: '0.0.0.0',
        COUNTERSIGN_PUBLIC_URL: 'https://countersign.example.com/',
      };
      expect(parseOptions([], env)).toMatchObject({ kind: 'serve' });
      expect(variables).toEqual(expect.arrayContaining(Object.keys(environment)));
    }
  });

  it('has fixed addresses, in the one network that there is', () => {
    expect(networks.inside.ipam.config).toEqual([{ subnet: '172.30.41.0/24' }]);
    const addresses = ['nginx', ...replicas.map(([name]) => name)].map(
      (name) => services[name]?.networks.inside.ipv4_address,
    );
    expect(new Set(addresses).size).toBe(3);
    for (const address of addresses) expect(address).toMatch(/^172\.30\.41\.\d+$/);
  });

  it('stops nobody before the drain is over', () => {
    for (const [, { environment, stop_grace_period: grace }] of replicas)
      expect(Number.parseInt(grace, 10)).toBeGreaterThan(Number(environment.COUNTERSIGN_DRAIN));
  });

  it('has nginx go to the services that there are', () => {
    const named = [...nginx.matchAll(/(?:server|http:\/\/)\s*([a-z0-9-]+):(\d+)/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(['countersign-1', 'countersign-2', 'oauth2-proxy']));
  });
});
