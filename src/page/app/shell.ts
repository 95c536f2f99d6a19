import { ShellPanel } from '../ui/shell/ShellPanel';
import type { ShellParts } from '../ui/shared/modes';

/** What does a step again in a shell, loaded when somebody first turns to it. */
export const shellParts: ShellParts = { ShellPanel };
