import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { shownKeyId } from '../../../core/credentials/shownKeyId';
import { writeAddress } from '../../state/address/address';
import { signingCredentials } from '../../state/inputs/resolution';
import type { AskKind } from '../../state/temporary/state';
import type { TemporaryStore } from '../../state/temporary/store';
import { Button } from '../kit/Button';
import { Segmented } from '../kit/Segmented';
import { useCountersign } from '../shared/store';
import { AskOutcome } from './AskOutcome';
import { RoleFields } from './RoleFields';
import { WhomFields } from './WhomFields';
import './TemporaryForm.css';

const kinds = [
  { value: 'assume-role', label: 'Assume a role' },
  { value: 'web-identity', label: 'Web identity' },
] as const satisfies readonly { readonly value: AskKind; readonly label: string }[];

/** From long-term credentials, or a web identity token, to temporary ones: what is asked, and what STS says. */
export function TemporaryForm({ store }: { readonly store: TemporaryStore }) {
  const kind = useStore(store, (state) => state.kind);
  const ask = useStore(store, (state) => state.ask);
  const opened = useCountersign((state) => state.temporary);
  const { edit, ask: askNow, look } = store.actions;
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (opened) void look();
    // Whoever comes from elsewhere on the page goes on here.
    if (opened === 'web-identity') region.current?.focus();
  }, [opened, look]);
  return (
    <section ref={region} tabIndex={-1} className="temporary" aria-label="Temporary credentials">
      <Segmented label="Ask by" options={kinds} value={kind} onChange={(next) => edit({ kind: next })} />
      <Lead kind={kind} />
      <WhomFields store={store} />
      <RoleFields store={store} />
      <Button wide disabled={ask?.phase === 'asking'} onClick={() => void askNow()}>
        Ask STS
      </Button>
      <div className="k-stack" aria-live="polite">
        {ask ? <AskOutcome ask={ask} /> : null}
      </div>
      {ask?.prepared ? (
        <a className="k-note" href={writeAddress({ mode: 'handshake', step: 'credentials' })}>
          How it was asked, step by step
        </a>
      ) : null}
    </section>
  );
}

function Lead({ kind }: { readonly kind: AskKind }) {
  const accessKeyId = useCountersign(({ inputs }) =>
    inputs.machine ? '' : shownKeyId(signingCredentials(inputs)),
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
