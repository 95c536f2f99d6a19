import { useId, useState } from 'react';
import type { RungId } from '../../core/ladder/rungs';
import { entriesOfPaste } from '../../state/fromPaste';
import { givingWay } from '../../state/sources';
import { PasteBox } from '../kit/PasteBox';
import { useActions, useCountersign } from '../store';

const placeholders: Readonly<Record<Exclude<RungId, 'web-identity'>, string>> = {
  explicit: 'mongodb://…@cluster0.abcde.mongodb.net/, or credentials in any shape',
  environment: 'export AWS_ACCESS_KEY_ID=…',
  ecs: 'the JSON that http://169.254.170.2 gives for AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  ec2: 'the JSON under http://169.254.169.254/latest/meta-data/iam/security-credentials/',
};

/** Fills one source, whatever the shape of the text: here a person says where it is from. */
export function FillRung({ id }: { readonly id: keyof typeof placeholders }) {
  const inputs = useCountersign((state) => state.inputs);
  const { edit } = useActions();
  const [text, setText] = useState('');
  const [inVain, setInVain] = useState(false);
  const note = useId();
  const take = async (pasted: string): Promise<void> => {
    const { readPaste } = await import('../../core/credentials/formats/readPaste');
    const change = entriesOfPaste(readPaste(pasted), id);
    setInVain(change === null);
    setText(change === null ? pasted : '');
    if (change !== null) edit({ ...givingWay(inputs, change, ['example']), ...change });
  };
  return (
    <>
      <PasteBox
        label="Paste into this source"
        value={text}
        onChange={(next) => {
          setInVain(false);
          setText(next);
        }}
        onTake={(pasted) => void take(pasted)}
        placeholder={placeholders[id]}
        describedBy={note}
      />
      <p id={note} className="ladder-in-vain" aria-live="polite">
        {inVain ? 'No credentials were found in it.' : ''}
      </p>
    </>
  );
}
