import { looksLikeKeyId } from '../../../core/credentials/looks';
import type { CredentialSet } from '../../../core/credentials/credentialSet';
import { pasteFormatNames, type PastedCredentials } from '../../../core/paste/pasted';
import { inputsOfPaste } from '../../state/inputs/fromPaste';
import type { PasteRecord } from '../../state/view/state';
import { Button } from '../kit/Button';
import { Chip } from '../kit/Chip';
import { Select } from '../kit/Select';
import { useActions } from '../shared/store';
import { Ignored } from './Ignored';
import { Notes } from './Notes';

interface FoundCredentialsProps {
  readonly pasted: PastedCredentials;
  /** Which of the sets is in use. */
  readonly chosen: number;
  /** What it replaced. */
  readonly before: PasteRecord['before'];
}

/** Format, counts, and the way back; which set, if there are several; what to know, and what was not used. */
export function FoundCredentials({ pasted, chosen, before }: FoundCredentialsProps) {
  const { applyPaste, undoPaste } = useActions();
  const { format, sets, notes, ignored, leftOver } = pasted;
  const set = sets[chosen];
  const arn = set?.arn;
  const useAsToken = (sessionToken: NonNullable<typeof leftOver>): void => {
    const completed = sets.map((one) => (one === set ? { ...one, sessionToken } : one));
    const next: PastedCredentials = { ...pasted, sets: completed };
    applyPaste({ pasted: next, chosen, before }, inputsOfPaste(next, chosen));
  };
  return (
    <>
      <div className="k-note inputs-found">
        <Chip>{pasteFormatNames[format]}</Chip>
        <span>{summaryOf(pasted, chosen)}</span>
        <Button kind="quiet" onClick={undoPaste}>
          Undo
        </Button>
      </div>
      {sets.length > 1 ? (
        <div className="inputs-sets">
          <Select
            label={format === 'ini' || format === 'config' ? 'Profile' : 'Credentials'}
            value={`${chosen}`}
            options={sets.map((one, i) => ({ value: `${i}`, label: nameOf(one, i) }))}
            onChange={(next) =>
              applyPaste({ pasted, chosen: Number(next) }, inputsOfPaste(pasted, Number(next)))
            }
          />
          <p className="k-note inputs-note">The text holds {sets.length} sets. Choose the one that signs.</p>
        </div>
      ) : null}
      {arn === undefined ? null : (
        <p className="k-note inputs-note">The text says that they belong to {arn}.</p>
      )}
      {leftOver && set?.accessKeyId?.text.startsWith('ASIA') && !set.sessionToken ? (
        <p className="k-note inputs-note">
          A temporary key needs a session token, and none is named here. One long text is left over (line{' '}
          {leftOver.span.line}).{' '}
          <Button kind="quiet" onClick={() => useAsToken(leftOver)}>
            Use it as the session token
          </Button>
        </p>
      ) : null}
      <Notes notes={notes} />
      <Ignored ignored={ignored} />
    </>
  );
}

function summaryOf({ sets, target, roleArn, ignored }: PastedCredentials, chosen: number): string {
  const set = sets[chosen];
  const fields = [set?.accessKeyId, set?.secretAccessKey, set?.sessionToken, set?.expiration].filter(Boolean);
  const parts = [
    ...(fields.length === 0 && target === undefined && !roleArn ? ['no credentials'] : []),
    ...(fields.length > 0 ? [fields.length === 1 ? '1 field' : `${fields.length} fields`] : []),
    ...(roleArn ? ['a role'] : []),
    ...(target === undefined ? [] : ['a target']),
    ...(ignored.length > 0 ? [`${ignored.length} ignored`] : []),
  ];
  return parts.join(', ');
}

function nameOf({ label, accessKeyId }: CredentialSet, i: number): string {
  const name = label ?? `Set ${i + 1}`;
  const id = accessKeyId?.text ?? '';
  return looksLikeKeyId(id) ? `${name} · ${id}` : name;
}
