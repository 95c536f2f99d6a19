import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { CrossIcon } from './icons';
import './Dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** For what is to be compared or read closely. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The largest part of the kit in bytes: import it lazily. */
export function Dialog({ title, open, onClose, wide = false, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="k-dialog-backdrop" />
        <Base.Popup className="k-dialog" data-wide={wide || undefined}>
          <div className="k-dialog-head">
            <Base.Title className="k-dialog-title">{title}</Base.Title>
            <Base.Close className="k-icon-button" aria-label="Close" title="Close (Esc)">
              <CrossIcon />
            </Base.Close>
          </div>
          <div className="k-dialog-body">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
