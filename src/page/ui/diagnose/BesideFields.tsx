import { Secret } from '../../../core/credentials/secret';
import { capturesOf } from '../../../core/evidence/capturesOf';
import { roster, type DriverName } from '../../../core/drivers/roster';
import type { ServerKind } from '../../../core/findings/seen';
import { userServerNames } from '../../../words/en/user/databaseUserInWords';
import type { Message } from '../kit/Messages';
import { Select } from '../kit/Select';
import { TextField } from '../kit/TextField';
import { useDiagnose, useDiagnoseStores, useDiagnosis } from './context';

/** @param canCheck whether a whole signature was brought */
function staysHere(canCheck: boolean): Message {
  const use = canCheck ? 'to check the signature. Enter checks' : 'to check a signature, once you bring one';
  return {
    id: 'private',
    tone: 'private',
    text: `Used in this tab only, ${use}. Several? Paste a whole credentials file: each profile is tried.`,
  };
}

const drivers = [
  { value: '', label: 'not known' },
  ...(Object.keys(roster) as DriverName[]).map((value) => ({ value, label: roster[value].name })),
] as const;

const servers = [
  { value: '', label: 'not known' },
  ...(['atlas', 'percona', 'documentdb', 'enterprise'] as const).map((value) => ({
    value,
    label: userServerNames[value],
  })),
] as const;

/** What can be entered beside the evidence; each is optional. */
export function BesideFields() {
  const { enter, check } = useDiagnoseStores().store.actions;
  const canCheck = capturesOf(useDiagnosis().known).kind === 'whole';
  const secret = useDiagnose((state) => state.secret);
  const connectionString = useDiagnose((state) => state.connectionString);
  const driver = useDiagnose((state) => state.driver);
  const serverKind = useDiagnose((state) => state.serverKind);
  return (
    <section className="k-stack" data-gap="12" aria-labelledby="diagnose-beside">
      <h3 id="diagnose-beside">If you have them</h3>
      <TextField
        label="Secret access key"
        value={secret.reveal()}
        onChange={(text) => enter({ secret: new Secret(text) })}
        onEnter={() => void check()}
        masked
        messages={[staysHere(canCheck)]}
      />
      <TextField
        label="Connection string"
        value={connectionString}
        onChange={(text) => enter({ connectionString: text })}
        placeholder="mongodb+srv://cluster.example.mongodb.net/"
      />
      <Select<string>
        label="Driver"
        options={drivers}
        value={driver ?? ''}
        onChange={(value) => enter({ driver: value === '' ? null : (value as DriverName) })}
      />
      <Select<string>
        label="Server"
        options={servers}
        value={serverKind ?? ''}
        onChange={(value) => enter({ serverKind: value === '' ? null : (value as ServerKind) })}
      />
    </section>
  );
}
