import { useMemo } from 'react';
import { accountIdOf, holdsNoAccount } from '../../../core/credentials/accountId';
import { credentialFieldNames, type CredentialField } from '../../../core/credentials/awsCredentials';
import { credentialKind } from '../../../core/credentials/credentialKind';
import { Secret } from '../../../core/credentials/secret';
import type { Level } from '../../../core/findings/finding';
import { fieldFindings } from '../../../core/findings/rules/fieldFindings';
import { credentialWords } from '../../../words/en/findings/credentials';
import { wordsIn } from '../../../words/en/findings/wordsIn';
import type { Entered } from '../../state/inputs/entered';
import { sourceInFields } from '../../state/inputs/resolution';
import { asksAws } from '../../state/inputs/asksAws';
import { failureConcerns } from '../../state/selectors/concern';
import { enteredAt, typedInto } from '../../state/inputs/sourceInputs';
import type { Message } from '../kit/Messages';
import { TextField } from '../kit/TextField';
import { useActions, useCountersign, useInputs, useUi } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';
import { WhenLoaded } from '../shared/WhenLoaded';
import { Expiry } from '../shared/Expiry';
import { FieldsCaption } from './FieldsCaption';
import { onDemand } from './onDemand';
import { useExpired } from './useExpired';
import { useRequired } from './useRequired';
import { thousands } from '../kit/thousands';

const tones = { certain: 'bad', likely: 'warn', possible: 'info' } as const satisfies Record<
  Level,
  Message['tone']
>;

const hasExpired: Message = {
  id: 'expired',
  tone: 'bad',
  text: 'These credentials have ended. AWS answers ExpiredToken.',
};

/** The credentials of the source that signs, and where a machine lends its own, whose they are. */
export function CredentialFields() {
  const machine = useCountersign((state) => state.inputs.machine);
  const lends = useCountersign((state) => state.machine.phase !== 'absent');
  const choice = useLoaded(onDemand.machineChoice, lends);
  const fields = useLoaded(onDemand.machineFields, machine !== null);
  const { shared } = useUi();
  const notice = useLoaded(onDemand.sharedNotice, shared);
  return (
    <>
      {shared ? <WhenLoaded loaded={notice}>{(SharedNotice) => <SharedNotice />}</WhenLoaded> : null}
      {lends ? <WhenLoaded loaded={choice}>{(MachineChoice) => <MachineChoice />}</WhenLoaded> : null}
      {machine ? (
        <WhenLoaded loaded={fields}>{(MachineFields) => <MachineFields machine={machine} />}</WhenLoaded>
      ) : (
        <OwnFields />
      )}
    </>
  );
}

/** The three fields, verbatim. This is where a person's own field reveals its secret to them. */
function OwnFields() {
  const inputs = useInputs();
  const source = sourceInFields(inputs);
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = enteredAt(inputs, source);
  const on = useTyping();
  const judgedByAws = asksAws(inputs);
  const concern = useCountersign(failureConcerns);
  // Where the way to a server failed, no key was looked at: what is said of it stays, and is not what went wrong.
  const ownTone = (tone: Message['tone']): Message['tone'] =>
    tone === 'bad' && concern !== null && concern !== 'credentials' ? 'warn' : tone;
  const expired = useExpired(expiration);
  const findings = useMemo(
    () =>
      fieldFindings({
        accessKeyId,
        secretAccessKey: secretAccessKey.reveal(),
        sessionToken: sessionToken.reveal(),
        judge: judgedByAws ? 'aws' : 'sandbox',
      }),
    [accessKeyId, secretAccessKey, sessionToken, judgedByAws],
  );
  // The sandbox knows the example key, and nothing is wrong with it there: a word beside the label is enough.
  const isExample = !judgedByAws && findings.some(({ code }) => code === 'key-id-of-example');
  const messagesFor = (field: CredentialField): readonly Message[] =>
    findings
      .filter(({ at, code }) => at?.value === field && !(isExample && code === 'key-id-of-example'))
      .map((finding, i) => ({
        id: `finding-${i}`,
        tone: ownTone(tones[finding.level]),
        text: wordsIn(credentialWords, finding).says,
      }));
  const needed = useRequired();
  const required = (field: 'accessKeyId' | 'secretAccessKey'): readonly Message[] =>
    needed(field).map((message) => ({ ...message, tone: ownTone(message.tone) }));
  const account = holdsNoAccount(accessKeyId) ? null : accountIdOf(accessKeyId);
  return (
    <div className="k-stack inputs-fields">
      <FieldsCaption />
      <TextField
        label={credentialFieldNames.accessKeyId}
        value={accessKeyId}
        onChange={on.keyId}
        onEnter={on.enter}
        hint={isExample ? 'example key' : account === null ? undefined : `account ${account}`}
        messages={[...required('accessKeyId'), ...messagesFor('accessKeyId')]}
      />
      <TextField
        label={credentialFieldNames.secretAccessKey}
        value={secretAccessKey.reveal()}
        onChange={on.secret}
        onEnter={on.enter}
        masked
        hint="stays in this tab"
        messages={[...required('secretAccessKey'), ...messagesFor('secretAccessKey')]}
      />
      <TextField
        label={credentialFieldNames.sessionToken}
        value={sessionToken.reveal()}
        onChange={on.token}
        onEnter={on.enter}
        masked
        hint={expiration === null ? tokenHint(accessKeyId, sessionToken) : <Expiry at={expiration} />}
        messages={[
          ...(expired ? [{ ...hasExpired, tone: ownTone('bad') }] : []),
          ...messagesFor('sessionToken'),
        ]}
      />
    </div>
  );
}

/** What is done with what is typed: the same for as long as the fields stand there, so that one key draws one field. */
function useTyping() {
  const { store } = useUi();
  const { edit, run } = useActions();
  return useMemo(() => {
    const type = (change: Partial<Entered>) => {
      const { inputs } = store.getState();
      return edit(typedInto(sourceInFields(inputs), inputs, change));
    };
    return {
      keyId: (text: string) => type({ accessKeyId: text }),
      secret: (text: string) => type({ secretAccessKey: new Secret(text) }),
      token: (text: string) => type({ sessionToken: new Secret(text), expiration: null }),
      enter: () => void run(),
    };
  }, [store, edit, run]);
}

function tokenHint(accessKeyId: string, { length }: Secret): string {
  if (length > 0) return `${thousands(length)} characters`;
  return credentialKind(accessKeyId) === 'long-term' ? 'not needed' : 'only with ASIA… keys';
}
