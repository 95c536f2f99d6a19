import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ipaddr from 'ipaddr.js';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const checkout = join(import.meta.dirname, '../../..');
const folder = join(checkout, 'deploy/kubernetes');

/** Each kind with the module of `kubernetes-types`, Kubernetes' own OpenAPI document as types. */
const modules = {
  Deployment: 'apps/v1',
  Service: 'core/v1',
  Ingress: 'networking/v1',
  HorizontalPodAutoscaler: 'autoscaling/v2',
  PodDisruptionBudget: 'policy/v1',
  NetworkPolicy: 'networking/v1',
} as const;
type Kind = keyof typeof modules;

/** Of a NetworkPolicy. */
interface Block {
  readonly cidr: string;
  readonly except: readonly string[];
}

const read = async (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
const kustomization = parse(await read('kustomization.yaml'));
const files: readonly string[] = kustomization.resources;
const manifests = await Promise.all(files.map(async (name) => ({ name, manifest: parse(await read(name)) })));

// oxlint-disable-next-line typescript/no-explicit-any -- what is read is judged by the schema below
function the(kind: Kind): any {
  return manifests.find(({ manifest }) => manifest.kind === kind)?.manifest;
}

const pod = the('Deployment').spec.template.spec;
const [container] = pod.containers;

/** In the checkout, where the types are found. */
const made: string[] = [];
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true, force: true }))));

/** @returns what TypeScript says of a manifest that does not fit: an unknown field, a missing one, one of another type */
async function misfits(kind: Kind, manifest: object): Promise<string> {
  const scratch = await mkdtemp(join(checkout, 'node_modules/.countersign-manifest-'));
  made.push(scratch);
  const file = join(scratch, 'manifest.ts');
  const value = JSON.stringify(manifest, null, 2);
  await writeFile(
    file,
    `import type { ${kind} } from 'kubernetes-types/${modules[kind]}';\nexport const manifest: ${kind} = ${value};\n`,
  );
  const tsc = join(checkout, 'node_modules/typescript/bin/tsc');
  const flags = [
    '--noEmit',
    '--strict',
    '--ignoreConfig',
    '--types',
    '',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
  ];
  const told = await promisify(execFile)(process.execPath, [tsc, ...flags, file], { cwd: scratch }).catch(
    (failed: { stdout: string }) => failed,
  );
  return told.stdout;
}

describe('the Kubernetes manifests', () => {
  it('are all that kustomize takes together, one a file', async () => {
    const others = (await readdir(folder)).filter((name) => name !== 'kustomization.yaml');
    expect(others.toSorted()).toEqual(files.toSorted());
    expect(manifests.map(({ manifest }) => manifest.kind).toSorted()).toEqual(
      Object.keys(modules).toSorted(),
    );
  });

  it.each(manifests)(
    '$name fits its schema, without a field that there is not',
    async ({ manifest }) => {
      expect(await misfits(manifest.kind, manifest)).toBe('');
    },
    60_000,
  );

  it('would be found to have a wrong field', async () => {
    const wrong = structuredClone(the('Deployment'));
    wrong.spec.template.spec.containers[0].readinesProbe = {};
    expect(await misfits('Deployment', wrong)).toMatch(/readinesProbe/);
  }, 60_000);

  it('run as nobody, on a file system that cannot be written, without a token of the cluster', () => {
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 65532, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  });

  it('give an ending pod the time that preStop and drain take, without a shell', () => {
    const [drain] = kustomization.configMapGenerator[0].literals.flatMap(
      (one: string) => one.match(/(?<=^COUNTERSIGN_DRAIN=)\d+$/) ?? [],
    );
    const { sleep } = container.lifecycle.preStop;
    expect(Object.keys(container.lifecycle.preStop)).toEqual(['sleep']);
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(sleep.seconds + Number(drain));
  });

  it('ask for readiness and life where the product answers, at the ports that the container file opens', async () => {
    expect(container.readinessProbe.httpGet.path).toBe('/readyz');
    expect(container.livenessProbe.httpGet.path).toBe('/healthz');
    const dockerfile = await readFile(join(checkout, 'deploy/Dockerfile'), 'utf8');
    const ports = container.ports.map(({ containerPort }: { containerPort: number }) => containerPort);
    expect(dockerfile).toContain(`EXPOSE ${ports.join(' ')}\n`);
  });

  it('find the same pods by all their selectors', () => {
    const labels = the('Deployment').spec.template.metadata.labels;
    for (const selector of [
      the('Deployment').spec.selector.matchLabels,
      the('Service').spec.selector,
      the('PodDisruptionBudget').spec.selector.matchLabels,
      the('NetworkPolicy').spec.podSelector.matchLabels,
      pod.topologySpreadConstraints[0].labelSelector.matchLabels,
    ])
      expect(selector).toEqual(labels);
    expect(the('HorizontalPodAutoscaler').spec.scaleTargetRef.name).toBe(the('Deployment').metadata.name);
  });

  it('let out DNS, and to public addresses 443 and 27015 to 27017 alone; that names need more is said', async () => {
    const { policyTypes, egress } = the('NetworkPolicy').spec;
    expect(policyTypes).toEqual(['Ingress', 'Egress']);
    const [dns, out, ...more] = egress;
    expect(more).toEqual([]);
    expect(dns.ports).toEqual([
      { protocol: 'UDP', port: 53 },
      { protocol: 'TCP', port: 53 },
    ]);
    expect(out.ports).toEqual([
      { protocol: 'TCP', port: 443 },
      { protocol: 'TCP', port: 27015, endPort: 27017 },
    ]);
    const [v4, v6] = out.to.map(({ ipBlock }: { ipBlock: object }) => ipBlock);
    for (const range of [
      '10.0.0.0/8',
      '172.16.0.0/12',
      '192.168.0.0/16',
      '100.64.0.0/10',
      '169.254.0.0/16',
      '127.0.0.0/8',
    ])
      expect(v4.except).toContain(range);
    for (const range of ['fc00::/7', 'fe80::/10']) expect(v6.except).toContain(range);
    expect(await read('networkpolicy.yaml')).toMatch(/takes a policy engine that knows names/);
  });

  // Types do not know it: the API server refuses a policy whose exceptions are not ranges within their block, and reads a
  // range of IPv4-mapped addresses as one of IPv4.
  it('except from a block of addresses what is a part of it, as the API server reads it', () => {
    const blocks = the('NetworkPolicy').spec.egress.flatMap(
      ({ to }: { to: readonly { ipBlock?: Block }[] }) => to.flatMap(({ ipBlock }) => ipBlock ?? []),
    );
    expect(blocks).toHaveLength(2);
    for (const { cidr, except } of blocks as readonly Block[]) {
      const [block, length] = ipaddr.parseCIDR(cidr);
      for (const one of except) {
        const [address, longer] = ipaddr.parseCIDR(one);
        const kind =
          address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() ? 'ipv4' : address.kind();
        expect(kind, one).toBe(block.kind());
        expect(address.match(block, length) && longer > length, one).toBe(true);
      }
    }
  });

  it('scale by links, and say that this takes an adapter for metrics', async () => {
    const { metrics, minReplicas } = the('HorizontalPodAutoscaler').spec;
    expect(minReplicas).toBe(2);
    expect(metrics).toMatchObject([{ type: 'Pods', pods: { metric: { name: 'countersign_links_open' } } }]);
    expect(await read('horizontalpodautoscaler.yaml')).toMatch(/takes\n# a metrics adapter/);
  });
});
