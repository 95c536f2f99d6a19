import { Popover as Base } from '@base-ui/react/popover';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import './Popover.css';

export interface PopoverProps {
  readonly title: string;
  readonly open: boolean;
  /** The button that opened it: it stands beside that, and the focus goes back there. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A few words beside what they are about; the page behind goes on. Import it lazily. */
export function Popover({ title, open, anchor, onClose, children }: PopoverProps) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, { reason, event, cancel }) => {
        if (next) return;
        // The button closes it by itself.
        const isOnButton = event.target instanceof Node && anchor.current?.contains(event.target) === true;
        if (reason === 'outside-press' && isOnButton) cancel();
        else onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner className="k-popover-place" anchor={anchor} sideOffset={6} collisionPadding={8}>
          <Base.Popup
            className="k-popover"
            finalFocus={anchor}
            onKeyDown={(event) => {
              if (!leavesAt(event)) return;
              // It stands at the end of the page: what comes next there is not what comes next for whoever reads.
              event.preventDefault();
              onClose();
            }}
          >
            <Base.Title className="k-popover-title">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Whether Tab goes past what stands first or last in it. */
function leavesAt({ key, shiftKey, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
  if (key !== 'Tab') return false;
  const stops = [...currentTarget.querySelectorAll('a[href], button')];
  return document.activeElement === (shiftKey ? stops[0] : stops.at(-1));
}
