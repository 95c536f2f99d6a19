import { useState } from 'react';
import type { Secret } from '../../../core/credentials/secret';
import { Button } from '../kit/Button';
import type { TemporaryMode } from '../shared/modes';
import { useUi } from '../shared/store';
import './TemporaryCredentials.css';

interface TemporaryCredentialsProps {
  readonly label?: string;
  /** A web identity to ask with; without one, the page's credentials assume a role. */
  readonly identity?: { readonly token: Secret; readonly roleArn: string };
}

/** Opens the dialog that asks STS for temporary credentials; it loads when it is first wanted. */
export function TemporaryCredentials({
  label = 'Ask STS for temporary ones',
  identity,
}: TemporaryCredentialsProps) {
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
    <div className="temporary-open">
      <Button kind="quiet" onClick={() => void start()}>
        {label}
      </Button>
      {mode ? <mode.Dialog store={mode.store} open={open} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
