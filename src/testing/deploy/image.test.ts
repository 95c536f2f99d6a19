import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closedPort } from '../closedPort';
import { layImage, type LaidImage } from './layImage';
import { argumentsOf, readDockerfile } from './readDockerfile';

const checkout = join(import.meta.dirname, '../../..');
const text = await readFile(join(checkout, 'deploy/Dockerfile'), 'utf8');
const stages = readDockerfile(text);
const last = stages.at(-1);
if (!last) throw new Error('The container file has no stage');

describe('the container file', () => {
  it('builds in one stage and runs in another, without a shell and as nobody in particular', () => {
    expect(stages).toHaveLength(2);
    expect(last.from).toMatch(/^gcr\.io\/distroless\/nodejs\d+-debian12:nonroot$/);
    expect(argumentsOf(last, 'RUN')).toEqual([]);
    expect(argumentsOf(last, 'USER').map(({ text: user }) => user)).toEqual(['65532:65532']);
  });

  it('names programs and their words, which a shell would have to take apart', () => {
    for (const name of ['ENTRYPOINT', 'CMD'])
      for (const { text: command } of argumentsOf(last, name)) expect(command).toMatch(/^\[/);
    expect(argumentsOf(last, 'HEALTHCHECK')[0]?.text).toMatch(/CMD \["\/nodejs\/bin\/node", /);
    expect(argumentsOf(last, 'STOPSIGNAL')[0]?.text).toBe('SIGTERM');
  });

  it('sends to the builder nothing that it does not copy', async () => {
    const ignored = await readFile(join(checkout, 'deploy/Dockerfile.dockerignore'), 'utf8');
    const sent = ignored
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = stages.flatMap((stage) =>
      argumentsOf(stage, 'COPY')
        .filter(({ flags }) => !flags.has('from'))
        .flatMap(({ words }) => words.slice(0, -1)),
    );
    expect(sent.toSorted()).toEqual(copied.toSorted());
  });
});

describe('what the container file makes', () => {
  let image: LaidImage;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    image = await layImage(text, checkout);
    await readOnly(image);
  }, 600_000);

  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    if (image) await rm(image.folder, { recursive: true, force: true });
  });

  async function start(
    more: Readonly<Record<string, string>>,
  ): Promise<{ child: ChildProcess; out: () => string; err: () => string }> {
    const [program = '', ...words] = image.command;
    const child = spawn(program, words, {
      cwd: image.workdir,
      env: { ...image.env, ...more },
      ...asNobody(image),
    });
    children.push(child);
    let [out, err] = ['', ''];
    child.stdout?.on('data', (chunk) => (out += String(chunk)));
    child.stderr?.on('data', (chunk) => (err += String(chunk)));
    return { child, out: () => out, err: () => err };
  }

  it('holds the product and its licences, and no package', async () => {
    expect((await readdir(image.workdir)).toSorted()).toEqual(['LICENSE', 'dist', 'package.json']);
    expect(await readdir(join(image.workdir, 'dist'))).toEqual(
      expect.arrayContaining(['client', 'server', 'sbom.cdx.json']),
    );
  });

  it('starts as nobody in particular where nothing can be written, is well, logs JSON, and ends by SIGTERM', async () => {
    const port = await closedPort();
    const { child, out, err } = await start({
      COUNTERSIGN_PORT: `${port}`,
      COUNTERSIGN_METRICS_LISTEN: '127.0.0.1:0',
      COUNTERSIGN_PUBLIC_URL: 'https://countersign.example.com/',
    });
    await expect.poll(out, { timeout: 60_000 }).toContain('https://countersign.example.com/');
    const [program = '', ...words] = image.healthCheck;
    const env = { ...image.env, COUNTERSIGN_PORT: `${port}` };
    await expect(promisify(execFile)(program, words, { env })).resolves.toMatchObject({ stdout: '' });
    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect(page.status).toBe(421);
    await expect.poll(() => err().split('\n')[0], { timeout: 20_000 }).toMatch(/^\{.*"event":"started"/);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    await expect(promisify(execFile)(program, words, { env })).rejects.toMatchObject({ code: 1 });
  }, 120_000);

  it('does not start without the address that it is public at', async () => {
    const { child, err } = await start({ COUNTERSIGN_PORT: `${await closedPort()}` });
    expect(await once(child, 'exit')).toEqual([2, null]);
    expect(err()).toMatch(/--public-url/);
  }, 60_000);
});

/** Root would write all the same. */
function asNobody({ uid }: LaidImage): { readonly uid?: number; readonly gid?: number } {
  return process.getuid?.() === 0 ? { uid, gid: uid } : {};
}

async function readOnly({ folder, root }: LaidImage): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true }))
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444);
  await chmod(root, 0o555);
}
