import './KeyHint.css';

export interface KeyHintProps {
  /** As on the key cap: `Enter`, `/`, `?`, `←`. */
  readonly keys: string;
  /** Left out of the accessible name, for use inside a control. */
  readonly hidden?: boolean;
}

export function KeyHint({ keys, hidden = false }: KeyHintProps) {
  return (
    <kbd className="k-key" aria-hidden={hidden || undefined}>
      {keys}
    </kbd>
  );
}
