import { WalkBar } from '../ui/walk/WalkBar';
import type { WalkParts } from '../ui/shared/modes';

/** What plays the handshake, loaded when somebody first asks for it. */
export const walkParts: WalkParts = { WalkBar };
