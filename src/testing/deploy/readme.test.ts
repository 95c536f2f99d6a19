import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { proxyOf } from '../../../build/builtPage';

const checkout = join(import.meta.dirname, '../../..');
const readme = readFileSync(join(checkout, 'README.md'), 'utf8');
const [, section = ''] = /^## In a container, in a cluster\n(.*?)^## /ms.exec(readme) ?? [];
const commands = [...section.matchAll(/^ {4}(\S.*)$/gm)].map(([, line = '']) => line);

function has(program: string): boolean {
  return spawnSync(program, ['version', '--client'], { stdio: 'ignore' }).error === undefined;
}

/** Not run by any test, since there is no engine; with what is tested in their place. */
const notRun = {
  'docker build --file deploy/Dockerfile --tag countersign:0.1.0 .':
    'image.test.ts carries out the steps of the container file',
  'docker run --read-only --publish 127.0.0.1:4173:4173 --env COUNTERSIGN_PUBLIC_URL=http://localhost:4173/ countersign:0.1.0':
    'image.test.ts starts what they make, as nobody, where nothing can be written',
  'docker compose --file deploy/compose.yaml up --build':
    'compose.test.ts and agreement.test.ts read it; e2e/nginx.spec.ts has its nginx before two replicas',
  'kubectl apply --kustomize deploy/kubernetes':
    'kubernetes.test.ts holds each manifest to the types of Kubernetes',
} as const;

describe('the README’s commands for a container and a cluster', () => {
  it('are those that are known here: which are run by no test, and the one that is', () => {
    expect(commands).toEqual([
      ...Object.keys(notRun),
      // By `e2e/cdn.spec.ts`.
      'COUNTERSIGN_PROXY=https://proxy.example.com/ npm run build',
    ]);
  });

  it('that are run by no test are said to be', () => {
    expect(section.replaceAll(/\s+/g, ' ')).toContain('No test runs `docker` or `kubectl`');
    for (const line of Object.keys(notRun)) expect(line).toMatch(/^(?:docker|kubectl) /);
  });

  it('name files that there are', () => {
    for (const path of section.match(/\bdeploy\/[\w./-]+/g) ?? [])
      expect(existsSync(join(checkout, path)), path).toBe(true);
  });

  it('name the image that the manifests and the compose file have, in the version that this is', () => {
    const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(section).toContain(`--tag countersign:${version} `);
    expect(readFileSync(join(checkout, 'deploy/compose.yaml'), 'utf8')).toContain(
      `image: countersign:${version}\n`,
    );
    expect(readFileSync(join(checkout, 'deploy/kubernetes/kustomization.yaml'), 'utf8')).toContain(
      `newTag: ${version}\n`,
    );
  });

  it.skipIf(!has('kubectl'))('are taken by kustomize, where kubectl is', () => {
    const made = execFileSync('kubectl', ['kustomize', 'deploy/kubernetes'], {
      cwd: checkout,
      encoding: 'utf8',
    });
    const kinds = parseAllDocuments(made).map((one) => (one.toJS() as { kind: string }).kind);
    expect(kinds.toSorted()).toEqual(
      [
        'ConfigMap',
        'Deployment',
        'HorizontalPodAutoscaler',
        'Ingress',
        'NetworkPolicy',
        'PodDisruptionBudget',
        'Service',
      ].toSorted(),
    );
  });

  it.skipIf(!has('kubectl'))('and so is the overlay that the kustomization shows', () => {
    const shown = readFileSync(join(checkout, 'deploy/kubernetes/kustomization.yaml'), 'utf8');
    const overlay = [...shown.matchAll(/^# {3}(.*)$/gm)].map(([, line = '']) => line).join('\n');
    const folder = mkdtempSync(join(checkout, 'node_modules/.countersign-overlay-'));
    try {
      const here = relative(folder, join(checkout, 'deploy/kubernetes'));
      writeFileSync(
        join(folder, 'kustomization.yaml'),
        overlay.replace('../countersign/deploy/kubernetes', here),
      );
      const made = execFileSync('kubectl', ['kustomize', folder], { encoding: 'utf8' });
      expect(made).toContain('COUNTERSIGN_PUBLIC_URL: https://sign.example.com/');
      expect(made).toContain('image: registry.example.com/countersign:');
      expect(made).toContain('host: sign.example.com');
      expect(made).not.toContain('countersign.example.com');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('name a proxy that a page can be built for', () => {
    const [, proxy] = /COUNTERSIGN_PROXY=(\S+)/.exec(commands.at(-1) ?? '') ?? [];
    expect(proxyOf(proxy)).not.toBeNull();
  });
});
