import { runNoticeInWords } from '../../../words/en/notices';
import { lastOf } from '../../../core/trace/inLog';
import type { PaperChallenge } from '../../../core/handshake/runOnPaper';
import type { Message } from '../kit/Messages';
import { TextField } from '../kit/TextField';
import { useActions, useCountersign } from '../shared/store';
import { useRequired } from './useRequired';

/** A challenge as text: every edit is answered at once. */
export function ChallengeFields() {
  const challenge = useCountersign((state) => state.inputs.challenge);
  const notice = useCountersign((state) =>
    state.ran?.target === 'challenge' ? lastOf(state.log, 'notice') : undefined,
  );
  const { edit, run } = useActions();
  const set = (change: Partial<PaperChallenge>): void => edit({ challenge: { ...challenge, ...change } });
  const required = useRequired();
  const onEnter = (): void => void run();
  const warnings: readonly Message[] = notice
    ? [{ id: 'nonce', tone: 'warn', text: runNoticeInWords(notice.notice) }]
    : [];
  return (
    <div className="k-stack inputs-fields">
      <TextField
        label="Server nonce (base64)"
        value={challenge.serverNonce}
        onChange={(serverNonce) => set({ serverNonce })}
        onEnter={onEnter}
        messages={[...required('serverNonce'), ...warnings]}
      />
      <TextField
        label="STS host"
        value={challenge.stsHost}
        onChange={(stsHost) => set({ stsHost })}
        onEnter={onEnter}
        messages={required('stsHost')}
      />
      <TextField
        label="Signing date"
        value={challenge.signingDate}
        onChange={(signingDate) => set({ signingDate })}
        onEnter={onEnter}
        placeholder="YYYYMMDDTHHMMSSZ"
        messages={required('signingDate')}
      />
    </div>
  );
}
