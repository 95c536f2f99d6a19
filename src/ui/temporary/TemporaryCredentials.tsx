import { lazy, Suspense, useState } from 'react';
import type { TemporaryStore } from '../../state/temporary/store';
import { Button } from '../kit/Button';
import { useUi } from '../store';

const TemporaryDialog = lazy(() =>
  import('./TemporaryDialog').then(({ TemporaryDialog: Dialog }) => ({ default: Dialog })),
);

/** Opens the dialog that asks STS for temporary credentials; both load when they are first wanted. */
export function TemporaryCredentials() {
  const { openTemporary } = useUi();
  const [store, setStore] = useState<TemporaryStore | null>(null);
  const [open, setOpen] = useState(false);
  return (
    <div className="inputs-temporary">
      <Button
        kind="quiet"
        onClick={() => {
          setOpen(true);
          if (!store) void openTemporary().then(setStore);
        }}
      >
        Ask STS for temporary ones
      </Button>
      {store ? (
        <Suspense>
          <TemporaryDialog store={store} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
