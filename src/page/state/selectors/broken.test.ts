import { describe, expect, it } from 'vitest';
import { credentialsOf } from '../../../testing/exampleUser';
import { runWith } from '../../../testing/lab/scene';
import type { LabSetting } from '../../../core/mistakes/lab/setting';
import { mistakeIds, mistakes } from '../../../core/mistakes/table/mistakes';
import { stepIds } from '../../../core/vocabulary/steps';
import { emptyInputs, type Inputs } from '../inputs/inputs';
import { brokenAt } from './broken';

const role: Inputs = { ...emptyInputs, ...credentialsOf('assumed-role') };
const all: readonly LabSetting[] = mistakeIds.map((id) => ({ id }));

describe('what is broken at a step', () => {
  it.each(mistakeIds)('%s: at its one step, and at no other', (id) => {
    const at = stepIds.filter(
      (step) => brokenAt({ log: [], inputs: { ...role, lab: [{ id }] } }, step).length > 0,
    );
    expect(at).toEqual([mistakes[id].at]);
  });

  it('is told apart by whether the run on screen had it, and the next will have it', async () => {
    const log = await runWith({ ...role, lab: [{ id: 'host-port' }, { id: 'body' }] }, 'in the page');
    const inputs: Inputs = { ...role, lab: [{ id: 'body' }, { id: 'nonce-byte' }] };
    expect(brokenAt({ log, inputs }, 'request')).toEqual([
      { id: 'host-port', when: 'was' },
      { id: 'body', when: 'now' },
      { id: 'nonce-byte', when: 'next' },
    ]);
    expect(brokenAt({ log, inputs }, 'sts')).toEqual([]);
  });

  it('is nothing on paper, and nothing of the server where the target is a cluster', () => {
    const count = (inputs: Inputs): number =>
      stepIds.flatMap((step) => brokenAt({ log: [], inputs }, step)).length;
    expect(count({ ...role, lab: all })).toBe(all.length);
    expect(count({ ...role, lab: all, target: 'challenge' })).toBe(0);
    const onCluster = all.filter(({ id }) => mistakes[id].side === 'client').length;
    expect(count({ ...role, lab: all, target: 'cluster' })).toBe(onCluster);
  });
});
