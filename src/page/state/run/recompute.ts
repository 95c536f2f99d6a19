import type { StoreApi } from 'zustand/vanilla';
import { Fault } from '../../../core/fault/fault';
import { noHooks } from '../../../core/handshake/clientHooks';
import type { Inputs } from '../inputs/inputs';
import { sameCredentials } from '../inputs/resolution';
import { labOf } from '../selectors/lab';
import type { Answering, State } from '../view/state';
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
    if (isAnswered(inputs, ran)) await run({ leads: false, opening: false });
    return;
  }
  if (!ran || sameCredentials(inputs, ran)) {
    setState({ preview: null, answering: null });
    return;
  }
  const broken = await loadBrokenRun(ran, ports);
  const hooks = broken instanceof Fault ? null : (broken?.hooks ?? noHooks);
  const preview = hooks && (await signPreview(getState().log, inputs, hooks, ports.Sha256));
  if (getState().inputs === inputs && getState().ran === ran) setState({ preview, answering: null });
}

/** How these inputs are answered at once: no machine is asked for it, and nothing is fetched. */
export function answersAtOnce(inputs: Inputs, ran: Inputs | null): Answering | null {
  if (inputs.machine) return null;
  if (inputs.target === 'challenge') return isAnswered(inputs, ran) ? 'on paper' : null;
  return ran && labOf(ran).length === 0 ? 'preview' : null;
}

function isAnswered({ challenge }: Inputs, ran: Inputs | null): boolean {
  return ran?.target === 'challenge' || challenge.serverNonce !== '';
}
