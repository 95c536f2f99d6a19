import { useMemo } from 'react';
import { accountIdOf, holdsNoAccount } from '../../core/credentials/accountId';
import { adviseCredentials, type Advice } from '../../core/credentials/advice/advice';
import { credentialFieldNames, type CredentialField } from '../../core/credentials/awsCredentials';
import { Secret } from '../../core/credentials/secret';
import { asksAws } from '../../state/selectors/asksAws';
import type { Message } from '../kit/Messages';
import { TextField } from '../kit/TextField';
import { useActions, useCountersign } from '../store';
import { Expiry } from './Expiry';
import { Microscope } from './Microscope';
import { useExpired } from './useExpired';

const tones = { error: 'bad', warning: 'warn', note: 'info' } as const satisfies Record<
  Advice['severity'],
  Message['tone']
>;

const staysHere: Message = { id: 'private', tone: 'private', text: 'Signs in this tab and never leaves it.' };

const hasExpired: Message = {
  id: 'expired',
  tone: 'bad',
  text: 'These credentials have ended. AWS answers ExpiredToken.',
};

/** The three fields, verbatim. This is where a person's own field reveals its secret to them. */
export function CredentialFields() {
  const accessKeyId = useCountersign((state) => state.inputs.accessKeyId);
  const secretAccessKey = useCountersign((state) => state.inputs.secretAccessKey);
  const sessionToken = useCountersign((state) => state.inputs.sessionToken);
  const expiration = useCountersign((state) => state.inputs.expiration);
  const judgedByAws = useCountersign((state) => asksAws(state.inputs));
  const { edit, run } = useActions();
  const expired = useExpired(expiration);
  const advice = useMemo(
    () =>
      adviseCredentials(
        {
          accessKeyId,
          secretAccessKey,
          sessionToken: sessionToken.length > 0 ? sessionToken : undefined,
        },
        judgedByAws ? 'aws' : 'sandbox',
      ),
    [accessKeyId, secretAccessKey, sessionToken, judgedByAws],
  );
  const messagesFor = (field: CredentialField): readonly Message[] =>
    advice
      .filter((item) => item.field === field)
      .map(({ severity, text }, i) => ({ id: `advice-${i}`, tone: tones[severity], text }));
  const onEnter = (): void => void run();
  const account = holdsNoAccount(accessKeyId) ? null : accountIdOf(accessKeyId);
  return (
    <div className="inputs-fields">
      <TextField
        label={credentialFieldNames.accessKeyId}
        value={accessKeyId}
        onChange={(text) => edit({ accessKeyId: text })}
        onEnter={onEnter}
        hint={account === null ? undefined : `account ${account}`}
        messages={messagesFor('accessKeyId')}
      />
      <TextField
        label={credentialFieldNames.secretAccessKey}
        value={secretAccessKey.reveal()}
        onChange={(text) => edit({ secretAccessKey: new Secret(text) })}
        onEnter={onEnter}
        masked
        messages={[...messagesFor('secretAccessKey'), staysHere]}
      />
      <TextField
        label={credentialFieldNames.sessionToken}
        value={sessionToken.reveal()}
        onChange={(text) => edit({ sessionToken: new Secret(text), expiration: null })}
        onEnter={onEnter}
        masked
        hint={expiration === null ? undefined : <Expiry at={expiration} />}
        messages={[...(expired ? [hasExpired] : []), ...messagesFor('sessionToken')]}
      />
      <Microscope />
    </div>
  );
}
