import { vi } from 'vitest';
import { clearedEnvironment } from './machine';
import { machineScene, type MachineScene } from './scene';

/** Until `leaveMachine`. */
export function setEnvironment(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
}

/** A machine for one test, with an environment in which nothing is set. */
export async function enterMachine(): Promise<MachineScene> {
  const scene = await machineScene();
  setEnvironment(clearedEnvironment());
  return scene;
}

export async function leaveMachine(scene: MachineScene): Promise<void> {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await scene.close();
}
