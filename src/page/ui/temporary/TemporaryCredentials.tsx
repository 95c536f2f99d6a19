import { useState, type ReactNode } from 'react';
import type { Secret } from '../../../core/credentials/secret';
import type { TemporaryMode } from '../shared/modes';
import { useUi } from '../shared/store';

interface TemporaryCredentialsProps {
  /** What opens it, from the function that does. */
  readonly children: (open: () => void) => ReactNode;
  /** A web identity to ask with; without one, the page's credentials assume a role. */
  readonly identity?: { readonly token: Secret; readonly roleArn: string };
}

/** Opens the dialog that asks STS for temporary credentials; it loads when it is first wanted. */
export function TemporaryCredentials({ children, identity }: TemporaryCredentialsProps) {
  const { openTemporary } = useUi();
  const [mode, setMode] = useState<TemporaryMode | null>(null);
  const [open, setOpen] = useState(false);
  const start = async (): Promise<void> => {
    setOpen(true);
    const opened = mode ?? (await openTemporary());
    setMode(opened);
    if (!identity) return;
    const { role } = opened.store.getState();
    opened.store.actions.edit({
      kind: 'web-identity',
      token: identity.token,
      role: { ...role, roleArn: identity.roleArn },
    });
  };
  return (
    <>
      {children(() => void start())}
      {mode ? <mode.Dialog store={mode.store} open={open} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
