import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { enterMachine, leaveMachine, setEnvironment } from '../../testing/hostCredentials/lifetime';
import { profileOf, words } from '../../testing/hostCredentials/profileAsked';
import { resolve, type MachineScene } from '../../testing/hostCredentials/scene';

// A user without a home folder, as a number that is nobody's in a container.

vi.mock('@smithy/core/config', async (original) => ({
  ...(await original<object>()),
  getHomeDir: () => {
    throw Object.assign(new Error('uv_os_homedir returned ENOENT'), { code: 'ERR_SYSTEM_ERROR' });
  },
}));

let scene: MachineScene;
beforeEach(async () => {
  scene = await enterMachine();
  setEnvironment({ AWS_CONFIG_FILE: undefined, AWS_SHARED_CREDENTIALS_FILE: undefined });
});
afterEach(() => leaveMachine(scene));

it.each(['environment', 'web-identity', 'ecs', 'ec2'] as const)('finds what %s gives', async (id) => {
  setEnvironment(scene.variables[id]);
  expect((await resolve('rust')).credentials).not.toBeNull();
});

it('has no files of profiles, and is told so where one is named', async () => {
  expect((await profileOf('rust')).content.kind).toBe('empty');
  setEnvironment({ AWS_CONFIG_FILE: scene.files.file('config', '[default]\n') });
  expect(words(await profileOf('rust'))).toMatch(/no home folder.*: set HOME$/);
});
