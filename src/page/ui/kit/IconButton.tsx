import type { ReactNode, Ref } from 'react';
import './IconButton.css';

export interface IconButtonProps {
  /** The accessible name, and the tooltip. */
  readonly label: string;
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** It is pointed at, or has the focus: time to fetch what it needs. */
  readonly onNear?: () => void;
  /** For the tooltip only: a key that does the same. */
  readonly keyHint?: string;
  readonly framed?: boolean;
  readonly pressed?: boolean;
  /** Tab passes it by; while it has the focus it keeps it, which would be nowhere otherwise. */
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton(props: IconButtonProps) {
  const { label, children, onClick, onNear, keyHint, framed = false, pressed, disabled, ref } = props;
  return (
    <button
      type="button"
      className="k-icon-button"
      data-framed={framed || undefined}
      aria-label={label}
      aria-pressed={pressed}
      title={keyHint === undefined ? label : `${label} (${keyHint})`}
      onClick={disabled ? undefined : onClick}
      onPointerEnter={onNear}
      onFocus={onNear}
      aria-disabled={disabled || undefined}
      tabIndex={disabled ? -1 : undefined}
      ref={ref}
    >
      {children}
    </button>
  );
}
