import { useEffect, useId, useState } from 'react';
import { pasteFormatNames, type CredentialSet, type Pasted } from '../../core/credentials/pasted';
import { inputsOfPaste } from '../../state/fromPaste';
import { Button } from '../kit/Button';
import { Chip } from '../kit/Chip';
import { PasteBox } from '../kit/PasteBox';
import { Select } from '../kit/Select';
import { useActions, useCountersign } from '../store';
import { Ignored } from './Ignored';

/** The readers load when they are first needed, or once the page has nothing better to do. */
const loadReaders = () => import('../../core/credentials/formats/readPaste');

/** More characters than one at a time come from a clipboard, not from a finger. */
const pasteThreshold = 8;

/** Takes whatever is pasted, says what it was, and what of it was not used. */
export function PasteArea() {
  const [text, setText] = useState('');
  const [unread, setUnread] = useState<(Pasted & { format: 'unrecognised' }) | null>(null);
  const paste = useCountersign((state) => state.paste);
  const { applyPaste, undoPaste } = useActions();
  const id = useId();

  useEffect(() => {
    const timer = setTimeout(() => void loadReaders(), 500);
    return () => clearTimeout(timer);
  }, []);

  const take = async (pasted: string): Promise<void> => {
    const { readPaste } = await loadReaders();
    const read = readPaste(pasted);
    if (read.format === 'unrecognised') {
      setText(pasted);
      setUnread(read);
      return;
    }
    setText('');
    setUnread(null);
    applyPaste({ pasted: read, chosen: 0 }, inputsOfPaste(read, 0));
  };

  const onChange = (next: string): void => {
    setUnread(null);
    setText(next);
    if (next.length - text.length >= pasteThreshold) void take(next);
  };

  const found = paste?.pasted.format === 'unrecognised' ? null : paste;
  return (
    <>
      <PasteBox
        label="Paste credentials"
        value={text}
        onChange={onChange}
        onTake={(pasted) => void take(pasted)}
        describedBy={`${id}-found`}
        placeholder="Paste anything: a connection string, export lines, ~/.aws/credentials, STS output"
      />
      <div id={`${id}-found`} aria-live="polite">
        {unread ? (
          <>
            <div className="inputs-found">
              <Chip tone="warn">Not recognised</Chip>
              <span>No credentials were found in it.</span>
            </div>
            <Ignored ignored={unread.ignored} open />
          </>
        ) : null}
        {found && found.pasted.format !== 'unrecognised' ? (
          <>
            <div className="inputs-found">
              <Chip>{pasteFormatNames[found.pasted.format]}</Chip>
              <span>{summaryOf(found.pasted.sets[found.chosen])}</span>
              <Button kind="quiet" onClick={undoPaste}>
                Undo
              </Button>
            </div>
            {found.pasted.sets.length > 1 ? (
              <Select
                label="Profile"
                value={`${found.chosen}`}
                options={found.pasted.sets.map(({ label }, i) => ({
                  value: `${i}`,
                  label: label ?? `Set ${i + 1}`,
                }))}
                onChange={(chosen) =>
                  applyPaste(
                    { pasted: found.pasted, chosen: Number(chosen) },
                    inputsOfPaste(found.pasted, Number(chosen)),
                  )
                }
              />
            ) : null}
            <Ignored ignored={found.pasted.ignored} />
          </>
        ) : null}
      </div>
    </>
  );
}

function summaryOf(set: CredentialSet | undefined): string {
  const fields = [set?.accessKeyId, set?.secretAccessKey, set?.sessionToken, set?.expiration].filter(
    Boolean,
  ).length;
  return fields === 1 ? '1 field' : `${fields} fields`;
}
