import { lazy, Suspense, useState } from 'react';
import type { Secret } from '../../../core/credentials/secret';
import type { TemporaryStore } from '../../state/temporary/store';
import { Button } from '../kit/Button';
import { useUi } from '../shared/store';

const TemporaryDialog = lazy(() =>
  import('./TemporaryDialog').then(({ TemporaryDialog: Dialog }) => ({ default: Dialog })),
);

interface TemporaryCredentialsProps {
  readonly label?: string;
  /** A web identity to ask with; without one, the page's credentials assume a role. */
  readonly identity?: { readonly token: Secret; readonly roleArn: string };
}

/** Opens the dialog that asks STS for temporary credentials; both load when they are first wanted. */
export function TemporaryCredentials({
  label = 'Ask STS for temporary ones',
  identity,
}: TemporaryCredentialsProps) {
  const { openTemporary } = useUi();
  const [store, setStore] = useState<TemporaryStore | null>(null);
  const [open, setOpen] = useState(false);
  const start = async (): Promise<void> => {
    setOpen(true);
    const asking = store ?? (await openTemporary());
    setStore(asking);
    if (!identity) return;
    const { role } = asking.getState();
    asking.actions.edit({
      kind: 'web-identity',
      token: identity.token,
      role: { ...role, roleArn: identity.roleArn },
    });
  };
  return (
    <div className="inputs-temporary">
      <Button kind="quiet" onClick={() => void start()}>
        {label}
      </Button>
      {store ? (
        <Suspense>
          <TemporaryDialog store={store} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
