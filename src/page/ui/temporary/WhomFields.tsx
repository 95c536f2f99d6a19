import { useStore } from 'zustand';
import type { AskWhom } from '../../state/temporary/state';
import type { TemporaryStore } from '../../state/temporary/store';
import { Notice } from '../kit/Notice';
import { Segmented } from '../kit/Segmented';
import { TextField } from '../kit/TextField';

/** Who is asked, and where. */
export function WhomFields({ store }: { readonly store: TemporaryStore }) {
  const { whom, proxy, region } = useStore(store);
  const { edit, ask } = store.actions;
  const options: readonly { value: AskWhom; label: string }[] = [
    { value: 'sandbox', label: 'Sandbox' },
    { value: 'aws', label: proxy.kind === 'other' ? proxy.host : 'AWS STS' },
  ];
  return (
    <>
      <Segmented label="Ask whom" options={options} value={whom} onChange={(next) => edit({ whom: next })} />
      {whom === 'sandbox' ? (
        <p className="k-note">The STS of the sandbox in this page: real answers, no network.</p>
      ) : proxy.kind === 'none' ? (
        <Notice tone="warn" title="No proxy serves this page">
          Start Countersign with npm start to reach STS.
        </Notice>
      ) : (
        <TextField
          label="Region"
          value={region}
          onChange={(next) => edit({ region: next })}
          onEnter={() => void ask()}
          placeholder="empty: sts.amazonaws.com"
        />
      )}
    </>
  );
}
