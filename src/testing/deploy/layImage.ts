import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { readDockerfile, type Stage } from './readDockerfile';

const run = promisify(execFile);

/** What a container would be started with, its paths below `root`. */
export interface LaidImage {
  readonly root: string;
  readonly workdir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly uid: number;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
  /** Holds all stages, for whoever takes them away. */
  readonly folder: string;
}

/**
 * Carries out the steps of a container file in folders, one for each stage, with nothing of the base images in them: what
 * runs there runs with this machine's Node. In place of `npm ci`, the packages of this checkout are put there.
 * @param context the folder that its COPY takes from
 */
export async function layImage(text: string, context: string): Promise<LaidImage> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-image-'));
  const stages = readDockerfile(text);
  const rootOf = (name: string): string => join(folder, name);
  for (const stage of stages) await layStage(stage, context, rootOf);
  const last = stages.at(-1);
  if (!last) throw new Error('The container file has no stage');
  return imageOf(last, folder, rootOf(last.name));
}

async function layStage(stage: Stage, context: string, rootOf: (name: string) => string): Promise<void> {
  const root = rootOf(stage.name);
  let workdir = root;
  for (const { name, flags, words, text } of stage.instructions) {
    if (name === 'WORKDIR') await mkdir((workdir = join(root, text)), { recursive: true });
    if (name === 'COPY') {
      const from = flags.get('from');
      const taken = words
        .slice(0, -1)
        .map((path) => (from === undefined ? join(context, path) : join(rootOf(from), path)));
      for (const path of taken) await copyInto(path, resolve(workdir, words.at(-1) ?? '.'), taken.length > 1);
    }
    if (name === 'RUN') await step(text, workdir, context);
  }
}

/** As COPY does: of a folder what is in it; of several, and to what ends with a slash, into it by their names. */
async function copyInto(path: string, to: string, several: boolean): Promise<void> {
  const isFolder = await readdir(path).then(
    () => true,
    () => false,
  );
  const intoFolder =
    several ||
    to.endsWith('/') ||
    (await readdir(to).then(
      () => true,
      () => false,
    ));
  const target = !isFolder && intoFolder ? join(to, path.split('/').at(-1) ?? '') : to;
  await cp(path, target, {
    recursive: true,
    filter: (each) => !relative(path, each).includes('node_modules'),
  });
}

async function step(text: string, workdir: string, context: string): Promise<void> {
  if (text === 'npm ci') await symlink(join(context, 'node_modules'), join(workdir, 'node_modules'));
  else if (/^npm run \w+$/.test(text)) await run('npm', text.split(' ').slice(1), { cwd: workdir });
  else throw new Error(`No step is known for RUN ${text}`);
}

function imageOf(stage: Stage, folder: string, root: string): LaidImage {
  const last = (name: string) => stage.instructions.findLast((one) => one.name === name);
  const health = last('HEALTHCHECK')?.text.replace(/^.*?CMD /, '') ?? '[]';
  return {
    root,
    workdir: join(root, last('WORKDIR')?.text ?? ''),
    env: Object.fromEntries((last('ENV')?.words ?? []).map((pair) => pair.split('=') as [string, string])),
    uid: Number(last('USER')?.text.split(':')[0]),
    command: withNode([...(last('ENTRYPOINT')?.words ?? []), ...(last('CMD')?.words ?? [])]),
    healthCheck: withNode(JSON.parse(health) as string[]),
    folder,
  };
}

function withNode(command: readonly string[]): readonly string[] {
  return command.map((word) => (word === '/nodejs/bin/node' ? process.execPath : word));
}
