import { useStore } from 'zustand';
import { Secret } from '../../../core/credentials/secret';
import {
  complaintsOfRole,
  complaintsOfWebIdentity,
  type AssumeRoleField,
  type AssumeRoleInput,
} from '../../../core/sts/actions/assumeRole';
import { sandboxRoles } from '../../../core/sts/issuer/roles';
import { complaintWords } from '../../../words/en/temporary/complaintWords';
import { fieldLabels } from '../../../words/en/temporary/fieldLabels';
import { roleInWords } from '../../../words/en/temporary/roleInWords';
import type { TemporaryStore } from '../../state/temporary/store';
import { Button } from '../kit/Button';
import type { Message } from '../kit/Messages';
import { Select } from '../kit/Select';
import { TextField } from '../kit/TextField';

const own = 'another';

/** What is asked for. A remark on a field blocks nothing until it is sent. */
export function RoleFields({ store }: { readonly store: TemporaryStore }) {
  const state = useStore(store);
  const { kind, role, token, whom } = state;
  const { edit, ask, fillExampleToken } = store.actions;
  const complaints =
    kind === 'assume-role' ? complaintsOfRole(role) : complaintsOfWebIdentity({ ...role, token });
  const messagesOf = (field: AssumeRoleField, text: string): readonly Message[] =>
    text === ''
      ? []
      : complaints
          .filter((complaint) => complaint.field === field)
          .map((complaint) => ({ id: complaint.code, tone: 'warn', text: complaintWords[complaint.code] }));
  const field = (name: keyof AssumeRoleInput, placeholder?: string) => (
    <TextField
      label={fieldLabels[name]}
      value={role[name]}
      onChange={(text) => edit({ role: { ...role, [name]: text } })}
      onEnter={() => void ask()}
      messages={messagesOf(name, role[name])}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
  return (
    <div className="k-stack" data-gap="12">
      {whom === 'sandbox' ? (
        <Select
          label="A role of the sandbox"
          value={sandboxRoles.some(({ arn }) => arn === role.roleArn) ? role.roleArn : own}
          options={[
            ...sandboxRoles.map((one) => ({
              value: one.arn,
              label: `${nameOf(one.arn)}, ${roleInWords(one)}`,
            })),
            { value: own, label: 'another, below' },
          ]}
          onChange={(arn) => edit({ role: { ...role, roleArn: arn === own ? '' : arn } })}
        />
      ) : null}
      {field('roleArn', 'arn:aws:iam::123456789012:role/app')}
      {field('sessionName')}
      {field('duration', '3600')}
      {kind === 'assume-role' ? (
        <>
          {field('externalId', 'only if the role asks for one')}
          {field('mfaSerial', 'only if the role asks for MFA')}
          {field('mfaCode', 'six digits')}
        </>
      ) : (
        <>
          <TextField
            label={fieldLabels.token}
            value={token.reveal()}
            onChange={(text) => edit({ token: new Secret(text.trim()) })}
            onEnter={() => void ask()}
            masked
            placeholder="the text of AWS_WEB_IDENTITY_TOKEN_FILE"
            messages={messagesOf('token', token.length === 0 ? '' : 'filled')}
          />
          {whom === 'sandbox' ? (
            <div>
              <Button kind="quiet" onClick={() => void fillExampleToken()}>
                Take an example token
              </Button>
            </div>
          ) : null}
        </>
      )}
    </div>
  );
}

function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}
