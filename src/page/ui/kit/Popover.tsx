import { Popover as Base } from '@base-ui/react/popover';
import type { ReactNode, RefObject } from 'react';
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
          <Base.Popup className="k-popover" finalFocus={anchor}>
            <Base.Title className="k-popover-title">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
