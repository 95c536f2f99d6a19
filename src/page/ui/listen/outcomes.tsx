import type { ConnectionOutcome } from '../../../core/capture/connection';
import { CheckIcon, CrossIcon, DashIcon, DotsIcon, WarningIcon } from '../kit/icons';
import type { PillProps } from '../kit/Pill';

/** How a connection went, in a word and a tone; the icon gives each a shape of its own. */
export const outcomes = {
  open: { word: 'Under way', tone: 'info' },
  quiet: { word: 'No login', tone: 'neutral' },
  authenticated: { word: 'Authenticated', tone: 'ok' },
  rejected: { word: 'Rejected', tone: 'bad' },
  broken: { word: 'Disconnected', tone: 'warn' },
} as const satisfies Record<ConnectionOutcome, { word: string; tone: PillProps['tone'] }>;

export function OutcomeIcon({ outcome }: { readonly outcome: ConnectionOutcome }) {
  switch (outcome) {
    case 'open':
      return <DotsIcon />;
    case 'quiet':
      return <DashIcon />;
    case 'authenticated':
      return <CheckIcon />;
    case 'rejected':
      return <CrossIcon />;
    case 'broken':
      return <WarningIcon />;
  }
}
