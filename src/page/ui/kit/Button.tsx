import type { ReactNode, Ref } from 'react';
import { KeyHint } from './KeyHint';
import { useOnPaper } from './paper';
import './Button.css';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** `primary` once per view; `quiet` stands in running text. */
  readonly kind?: 'primary' | 'normal' | 'quiet';
  readonly icon?: ReactNode;
  /** A key that does the same, shown and left out of the accessible name. */
  readonly keyHint?: string;
  readonly wide?: boolean;
  /** Tab passes it by; while it has the focus it keeps it, which would be nowhere otherwise. */
  readonly disabled?: boolean;
  readonly describedBy?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  const {
    children,
    onClick,
    kind = 'normal',
    icon,
    keyHint,
    wide = false,
    disabled,
    describedBy,
    ref,
  } = props;
  if (useOnPaper()) return null;
  return (
    <button
      type="button"
      className="k-button"
      data-kind={kind}
      data-wide={wide || undefined}
      onClick={disabled ? undefined : onClick}
      aria-disabled={disabled || undefined}
      tabIndex={disabled ? -1 : undefined}
      aria-describedby={describedBy}
      ref={ref}
    >
      {icon}
      <span>{children}</span>
      {keyHint === undefined ? null : <KeyHint keys={keyHint} hidden />}
    </button>
  );
}
