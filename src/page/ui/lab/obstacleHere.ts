import { obstacleTo } from '../../../core/mistakes/lab/obstacle';
import type { MistakeId } from '../../../core/mistakes/table/mistakes';
import { obstacleWords } from '../../../words/en/mistakes';
import type { Inputs } from '../../state/inputs/inputs';
import { labContextOf } from '../../state/selectors/lab';

/** Why a mistake cannot be made with these inputs, in words, or null where it can. */
export function obstacleHere(id: MistakeId, inputs: Inputs): string | null {
  const obstacle = inputs.target === 'challenge' ? 'on-paper' : obstacleTo(id, labContextOf(inputs));
  return obstacle && obstacleWords[obstacle];
}
