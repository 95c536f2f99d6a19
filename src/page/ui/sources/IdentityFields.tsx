import { Secret } from '../../../core/credentials/secret';
import { withIdentity } from '../../state/inputs/sourceInputs';
import { Button } from '../kit/Button';
import { TextField } from '../kit/TextField';
import { useActions, useCountersign, useUi } from '../shared/store';

/** A token file's text and a role: what a driver sends to STS to get credentials. */
export function IdentityFields() {
  const token = useCountersign((state) => state.inputs.identityToken);
  const roleArn = useCountersign((state) => state.inputs.roleArn);
  const { edit, openTemporary } = useActions();
  const { temporary } = useUi();
  const askWithIt = async (): Promise<void> => {
    await temporary.ask();
    const loaded = temporary.get();
    if (loaded.phase === 'ready') {
      const { actions, getState } = loaded.value.store;
      actions.edit({ kind: 'web-identity', token, role: { ...getState().role, roleArn } });
    }
    openTemporary('web-identity');
  };
  return (
    <div className="k-stack sources-identity">
      <TextField
        label="Web identity token"
        value={token.reveal()}
        onChange={(text) => edit(withIdentity({ identityToken: new Secret(text.trim()) }))}
        placeholder="the text of AWS_WEB_IDENTITY_TOKEN_FILE"
        masked
      />
      <TextField
        label="Role ARN"
        value={roleArn}
        onChange={(text) => edit(withIdentity({ roleArn: text }))}
        placeholder="arn:aws:iam::123456789012:role/web"
      />
      {token.length > 0 && roleArn !== '' ? (
        <div>
          <Button onClick={() => void askWithIt()}>Ask STS with it</Button>
        </div>
      ) : null}
    </div>
  );
}
