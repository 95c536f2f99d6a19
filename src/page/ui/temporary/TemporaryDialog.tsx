import { useEffect } from 'react';
import { useStore } from 'zustand';
import { signingCredentials } from '../../state/inputs/resolution';
import type { AskKind } from '../../state/temporary/state';
import type { TemporaryStore } from '../../state/temporary/store';
import { Button } from '../kit/Button';
import { Dialog } from '../kit/Dialog';
import { Segmented } from '../kit/Segmented';
import { useCountersign } from '../shared/store';
import { AskResult } from './AskResult';
import { RoleFields } from './RoleFields';
import { WhomFields } from './WhomFields';
import './TemporaryDialog.css';

const kinds = [
  { value: 'assume-role', label: 'Assume a role' },
  { value: 'web-identity', label: 'Web identity' },
] as const satisfies readonly { readonly value: AskKind; readonly label: string }[];

interface TemporaryDialogProps {
  readonly store: TemporaryStore;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** From long-term credentials, or a web identity token, to temporary ones: what is asked, how it is signed, what STS says. */
export function TemporaryDialog({ store, open, onClose }: TemporaryDialogProps) {
  const kind = useStore(store, (state) => state.kind);
  const ask = useStore(store, (state) => state.ask);
  const { edit, ask: askNow, look } = store.actions;
  useEffect(() => {
    if (open) void look();
  }, [open, look]);
  return (
    <Dialog title="Temporary credentials" open={open} onClose={onClose} wide>
      <div className="temporary">
        <div className="k-stack" data-gap="12">
          <Segmented label="Ask by" options={kinds} value={kind} onChange={(next) => edit({ kind: next })} />
          <Lead kind={kind} />
          <WhomFields store={store} />
          <RoleFields store={store} />
          <Button kind="primary" wide disabled={ask?.phase === 'asking'} onClick={() => void askNow()}>
            Ask STS
          </Button>
        </div>
        <div className="k-stack" data-gap="16" aria-live="polite">
          {ask ? (
            <AskResult ask={ask} />
          ) : (
            <p className="k-note">The request, its signature and the answer of STS appear here.</p>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function Lead({ kind }: { readonly kind: AskKind }) {
  const accessKeyId = useCountersign(({ inputs }) =>
    inputs.machine ? '' : signingCredentials(inputs).accessKeyId,
  );
  return (
    <p className="k-note">
      {kind === 'web-identity' ? (
        'The token takes the place of a signature: whoever has it can assume the role until it ends. It goes to STS and nowhere else.'
      ) : accessKeyId === '' ? (
        'AssumeRole is signed with the credentials of the page, and there are none yet.'
      ) : (
        <>
          Signed in this page with <code>{accessKeyId}</code>. The secret stays here.
        </>
      )}
    </p>
  );
}
