import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseOptions } from '../../server/main/options';
import { namesOf, optionRows } from '../../server/main/optionTable';
import { argumentsOf, readDockerfile } from './readDockerfile';

// What the container file, the compose file, nginx, the manifests and the README each say of one thing is the same.

const checkout = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(checkout, path), 'utf8');
const [, stage] = readDockerfile(read('deploy/Dockerfile'));
if (!stage) throw new Error('The container file has no second stage');
const variables: Readonly<Record<string, string>> = Object.fromEntries(
  argumentsOf(stage, 'ENV').flatMap(({ words }) => words.map((word) => word.split('=') as [string, string])),
);
const { services } = parse(read('deploy/compose.yaml'), { merge: true });
const nginx = read('deploy/nginx/countersign.conf');
const manifest = (name: string): any => parse(read(`deploy/kubernetes/${name}.yaml`)); // oxlint-disable-line typescript/no-explicit-any -- kubernetes.test.ts holds it to its schema
const kustomization = manifest('kustomization');
const { spec: pod } = manifest('deployment').spec.template;
const readme = read('README.md');

/** The overlay that the head of the kustomization shows. */
const overlay = parse(
  [...read('deploy/kubernetes/kustomization.yaml').matchAll(/^# {3}(.*)$/gm)]
    .map(([, line]) => line)
    .join('\n'),
);

const port = variables.COUNTERSIGN_PORT;
const metrics = variables.COUNTERSIGN_METRICS_LISTEN?.split(':').at(-1);

describe('one port', () => {
  it('is served, opened, asked by nginx and published', () => {
    expect(argumentsOf(stage, 'EXPOSE')[0]?.words).toEqual([port, metrics]);
    const asked = [...nginx.matchAll(/server (countersign-\d):(\d+)/g)].map(
      ([, name, at]) => `${name} ${at}`,
    );
    expect(new Set(asked)).toEqual(
      new Set(['countersign-1', 'countersign-2'].map((name) => `${name} ${port}`)),
    );
    expect(readme).toContain(`--publish 127.0.0.1:${port}:${port} `);
    expect(argumentsOf(stage, 'HEALTHCHECK')[0]?.text).toContain('process.env.COUNTERSIGN_PORT');
  });

  it('is that of the pod, by whose name service, ingress and network policy know it', () => {
    expect(pod.containers[0].ports).toEqual([
      { name: 'http', containerPort: Number(port) },
      { name: 'metrics', containerPort: Number(metrics) },
    ]);
    const [served] = manifest('service').spec.ports;
    expect(served.targetPort).toBe('http');
    const [{ http }] = manifest('ingress').spec.rules;
    expect(http.paths[0].backend.service).toEqual({
      name: manifest('service').metadata.name,
      port: { name: served.name },
    });
    const letIn = manifest('networkpolicy').spec.ingress.flatMap((rule: { ports: object[] }) => rule.ports);
    expect(letIn).toEqual([
      { protocol: 'TCP', port: 'http' },
      { protocol: 'TCP', port: 'metrics' },
    ]);
    expect(read('deploy/kubernetes/horizontalpodautoscaler.yaml')).toContain(`port ${metrics},`);
  });

  it('of nginx, oauth2-proxy and Valkey is what they listen on', () => {
    expect(services.nginx.ports).toEqual([`443:${/listen (\d+) ssl/.exec(nginx)?.[1]}`]);
    const [, oauth2] = /:(\d+)$/.exec(services['oauth2-proxy'].environment.OAUTH2_PROXY_HTTP_ADDRESS) ?? [];
    const asked = [...nginx.matchAll(/http:\/\/oauth2-proxy:(\d+)/g)].map(([, one]) => one);
    expect(new Set(asked)).toEqual(new Set([oauth2]));
    expect(services['countersign-1'].environment.COUNTERSIGN_LIMITS).toBe('redis://valkey:6379');
  });
});

describe('every option', () => {
  const known = optionRows.map(([id]) => namesOf(id).env);
  const pairs = (literals: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(literals.map((one) => one.split(/=(.*)/s).slice(0, 2) as [string, string]));

  it.each([
    ['the kustomization', pairs(kustomization.configMapGenerator[0].literals)],
    ['the overlay that it shows', pairs(overlay.configMapGenerator[0].literals)],
    ['the README', pairs([...readme.matchAll(/--env (COUNTERSIGN_\S+)/g)].map(([, one = '']) => one))],
  ])(
    'that %s gives beside those of the container file is one that there is, and they are taken together',
    (_who, given) => {
      const env = { ...variables, ...given };
      expect(Object.keys(given)).not.toEqual([]);
      expect(known).toEqual(expect.arrayContaining(Object.keys(env).filter((name) => name !== 'NODE_ENV')));
      expect(parseOptions([], env)).toMatchObject({ kind: 'serve' });
    },
  );

  it('that is secret comes from a Secret, which need not be there', () => {
    expect(pod.containers[0].envFrom).toEqual([
      { configMapRef: { name: 'countersign' } },
      { secretRef: { name: 'countersign', optional: true } },
    ]);
    expect(kustomization.configMapGenerator[0].literals.join()).not.toContain('COUNTERSIGN_LIMITS');
  });
});

describe('the compose file', () => {
  it('names files that there are, and two that whoever runs it makes, which Git passes over', () => {
    const mounted = Object.values<{ volumes?: readonly string[] }>(services).flatMap(({ volumes = [] }) =>
      volumes.map((one) => one.split(':')[0] ?? ''),
    );
    const made = mounted.filter((path) => !existsSync(join(checkout, 'deploy', path)));
    expect(mounted).toContain('./nginx/countersign.conf');
    expect(made.filter((path) => path !== './certs')).toEqual([]);
    const ignored = read('.gitignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['deploy/.env', 'deploy/certs/']));
    const { context, dockerfile } = services['countersign-1'].build;
    expect(existsSync(join(checkout, 'deploy', context, dockerfile))).toBe(true);
  });

  it('bounds memory, processes and logs of everybody, and waits for who has a health check', () => {
    for (const service of Object.values(services))
      expect(service).toMatchObject({
        mem_limit: expect.stringMatching(/^\d+m$/),
        pids_limit: expect.any(Number),
        logging: { options: { 'max-size': '10m', 'max-file': '3' } },
      });
    expect(services.valkey.healthcheck.test).toEqual(['CMD', 'valkey-cli', 'ping']);
    expect(services['countersign-1'].depends_on).toEqual({ valkey: { condition: 'service_healthy' } });
  });
});

describe('the pod', () => {
  it('runs as the user of the container file', () => {
    const user = `${pod.securityContext.runAsUser}:${pod.securityContext.runAsGroup}`;
    expect(argumentsOf(stage, 'USER')[0]?.text).toBe(user);
  });

  it('is spread over nodes and zones, each version by itself', () => {
    const spread = pod.topologySpreadConstraints;
    expect(spread.map(({ topologyKey }: { topologyKey: string }) => topologyKey)).toEqual([
      'kubernetes.io/hostname',
      'topology.kubernetes.io/zone',
    ]);
    for (const { matchLabelKeys } of spread) expect(matchLabelKeys).toEqual(['pod-template-hash']);
  });
});
