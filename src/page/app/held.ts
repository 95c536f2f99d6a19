import { changeReport } from '../../core/findings/changeReport';
import { objectedInWords } from '../../words/en/held/objectedInWords';
import { Breakpoints } from '../ui/held/Breakpoints';
import { ChangedHere } from '../ui/held/ChangedHere';
import { FixedHere } from '../ui/held/FixedHere';
import { FixedPanel } from '../ui/held/FixedPanel';
import { HeldBytes } from '../ui/held/HeldBytes';
import { HeldMessage } from '../ui/held/HeldMessage';
import type { HeldParts } from '../ui/shared/heldParts';

/** What holds messages, changes them and repeats a run; no page opens with it. */
export const heldParts: HeldParts = {
  HeldMessage,
  HeldBytes,
  ChangedHere,
  FixedHere,
  Breakpoints,
  FixedPanel,
  reportOf: changeReport,
  objectedInWords,
};
