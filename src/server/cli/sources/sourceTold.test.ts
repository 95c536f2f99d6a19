import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chainIds, chains } from '../../../core/drivers/chains';
import { viewOfHost } from '../../../core/hostSources/viewOfHost';
import { enterMachine, leaveMachine, setEnvironment } from '../../../testing/hostCredentials/lifetime';
import { resolve, type MachineScene } from '../../../testing/hostCredentials/scene';
import { isEc2Off } from '../../hostCredentials/providers';
import { sourceTold } from './sourceTold';

let scene: MachineScene;
beforeEach(async () => {
  scene = await enterMachine();
});
afterEach(() => leaveMachine(scene));

describe.each(chainIds)('in the order %s', (order) => {
  it.each(['true', 'TRUE'])(
    'EC2 is not asked with AWS_EC2_METADATA_DISABLED=%s, and that is said',
    async (off) => {
      setEnvironment({ ...scene.variables.ec2, AWS_EC2_METADATA_DISABLED: off });
      const { sources, credentials } = await resolve(order);
      const view = viewOfHost({ machine: 'pod', order, sources }, chains[order]);
      const ec2 = view.sources.find(({ id }) => id === 'ec2');
      expect([credentials, ec2?.answer]).toEqual([null, null]);
      if (ec2?.status !== 'not-read')
        expect(ec2 && sourceTold(ec2, chains[order], view, isEc2Off())).toBe(
          'Not asked: AWS_EC2_METADATA_DISABLED is true.',
        );
    },
  );
});

it('of a profile of which nothing is known what was said of it is all', async () => {
  setEnvironment({ AWS_CONFIG_FILE: import.meta.dirname });
  const { sources } = await resolve('rust');
  const view = viewOfHost({ machine: 'pod', order: 'rust', sources }, chains.rust);
  const profile = view.sources.find(({ id }) => id === 'profile');
  expect(profile && sourceTold(profile, chains.rust, view, true)).toMatch(/^Asked, it said: \//);
});
