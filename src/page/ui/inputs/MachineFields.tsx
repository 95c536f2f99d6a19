import { credentialFieldNames } from '../../../core/credentials/awsCredentials';
import type { HostCredentials } from '../../../core/hostSources/port';
import { foundOnHost } from '../../../core/hostSources/hostSources';
import type { Message } from '../kit/Messages';
import { TextField } from '../kit/TextField';
import { Expiry } from '../shared/Expiry';

const mask = '•'.repeat(24);

/** The fields while the machine signs: to look at only, and the secret not even that. */
export function MachineFields({ machine }: { readonly machine: HostCredentials }) {
  const { host, sessionToken } = machine;
  const found = foundOnHost(host)?.found;
  const stays: Message = {
    id: 'private',
    tone: 'private',
    text: found ? `Signs on ${host.machine} and never comes here.` : `Nothing was found on ${host.machine}.`,
  };
  const hint = found?.expiration === undefined ? undefined : <Expiry at={found.expiration} />;
  return (
    <div className="k-stack inputs-fields">
      <TextField
        label={credentialFieldNames.accessKeyId}
        value={found?.accessKeyId ?? ''}
        onChange={unchanged}
        readOnly
      />
      <TextField
        label={credentialFieldNames.secretAccessKey}
        value={found ? mask : ''}
        onChange={unchanged}
        readOnly
        messages={[stays]}
      />
      <TextField
        label={credentialFieldNames.sessionToken}
        value={sessionToken.length > 0 ? mask : ''}
        onChange={unchanged}
        readOnly
        hint={hint}
      />
    </div>
  );
}

function unchanged(): void {}
