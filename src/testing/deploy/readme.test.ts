import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

describe('the README’s commands for a container and a cluster', () => {
  it('are those that are known here', () => {
    expect(commands).toEqual([
      // `image.test.ts` carries out the steps of the container file, and starts what they make so.
      'docker build --file deploy/Dockerfile --tag countersign:0.1.0 .',
      'docker run --read-only --publish 127.0.0.1:4173:4173 --env COUNTERSIGN_PUBLIC_URL=http://localhost:4173/ countersign:0.1.0',
      'docker compose --file deploy/compose.yaml up --build',
      'kubectl apply --kustomize deploy/kubernetes',
      'COUNTERSIGN_PROXY=https://proxy.example.com/ npm run build',
    ]);
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

  it('name a proxy that a page can be built for', () => {
    const [, proxy] = /COUNTERSIGN_PROXY=(\S+)/.exec(commands.at(-1) ?? '') ?? [];
    expect(proxyOf(proxy)).not.toBeNull();
  });
});
