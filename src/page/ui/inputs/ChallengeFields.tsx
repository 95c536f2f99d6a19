import { useMemo } from 'react';
import { runNoticeInWords } from '../../../words/en/notices';
import { lastOf } from '../../../core/trace/inLog';
import type { PaperChallenge } from '../../../core/handshake/runOnPaper';
import type { Message } from '../kit/Messages';
import { TextField } from '../kit/TextField';
import { useActions, useCountersign, useUi } from '../shared/store';
import { useRequired } from './useRequired';

/** A challenge as text: every edit is answered at once. */
export function ChallengeFields() {
  const challenge = useCountersign((state) => state.inputs.challenge);
  const notice = useCountersign((state) =>
    state.ran?.target === 'challenge' ? lastOf(state.log, 'notice') : undefined,
  );
  const { store } = useUi();
  const { edit, run } = useActions();
  const required = useRequired();
  const on = useMemo(() => {
    const set = (change: Partial<PaperChallenge>) =>
      edit({ challenge: { ...store.getState().inputs.challenge, ...change } });
    return {
      nonce: (serverNonce: string) => set({ serverNonce }),
      host: (stsHost: string) => set({ stsHost }),
      date: (signingDate: string) => set({ signingDate }),
      enter: () => void run(),
    };
  }, [store, edit, run]);
  const warnings: readonly Message[] = notice
    ? [{ id: 'nonce', tone: 'warn', text: runNoticeInWords(notice.notice) }]
    : [];
  return (
    <div className="k-stack inputs-fields">
      <TextField
        label="Server nonce (base64)"
        value={challenge.serverNonce}
        onChange={on.nonce}
        onEnter={on.enter}
        messages={[...required('serverNonce'), ...warnings]}
      />
      <TextField
        label="STS host"
        value={challenge.stsHost}
        onChange={on.host}
        onEnter={on.enter}
        messages={required('stsHost')}
      />
      <TextField
        label="Signing date"
        value={challenge.signingDate}
        onChange={on.date}
        onEnter={on.enter}
        placeholder="YYYYMMDDTHHMMSSZ"
        messages={required('signingDate')}
      />
    </div>
  );
}
