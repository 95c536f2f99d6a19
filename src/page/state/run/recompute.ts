import type { StoreApi } from 'zustand/vanilla';
import { Fault } from '../../../core/fault/fault';
import { noHooks } from '../../../core/handshake/clientHooks';
import { sameCredentials } from '../inputs/resolution';
import type { State } from '../view/state';
import { loadBrokenRun } from './loadBrokenRun';
import type { Ports } from './ports';
import { signPreview } from './preview';
import type { Runs } from './runs';

/** What can be computed at once for edited inputs: a challenge is answered anew, and the last one signed for preview. */
export async function recompute(
  { getState, setState }: StoreApi<State>,
  ports: Ports,
  run: Runs['run'],
): Promise<void> {
  const { inputs, ran } = getState();
  if (inputs.target === 'challenge') {
    // Whoever types looks at one step meanwhile: the cursor stays.
    if (ran?.target === 'challenge' || inputs.challenge.serverNonce !== '')
      await run({ leads: false, opening: false });
    return;
  }
  if (!ran || sameCredentials(inputs, ran)) {
    setState({ preview: null });
    return;
  }
  const broken = await loadBrokenRun(ran, ports);
  const hooks = broken instanceof Fault ? null : (broken?.hooks ?? noHooks);
  const preview = hooks && (await signPreview(getState().log, inputs, hooks, ports.Sha256));
  if (getState().inputs === inputs && getState().ran === ran) setState({ preview });
}
