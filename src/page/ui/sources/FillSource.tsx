import { useId, useState } from 'react';
import type { SourceId } from '../../../core/sources/source';
import { entriesOfPaste } from '../../state/inputs/fromPaste';
import { givingWay } from '../../state/inputs/sourceInputs';
import { createTurns } from '../../state/inputs/turns';
import { PasteBox } from '../kit/PasteBox';
import { useActions, useUi } from '../shared/store';

const placeholders: Readonly<Record<Exclude<SourceId, 'web-identity' | 'profile'>, string>> = {
  explicit: 'mongodb://…@cluster0.abcde.mongodb.net/, or credentials in any shape',
  environment: 'export AWS_ACCESS_KEY_ID=…',
  ecs: 'the JSON that http://169.254.170.2 gives for AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  ec2: 'the JSON under http://169.254.169.254/latest/meta-data/iam/security-credentials/',
};

/** Fills one source, whatever the shape of the text: here a person says where it is from. */
export function FillSource({ id }: { readonly id: keyof typeof placeholders }) {
  const { store } = useUi();
  const { later } = useActions();
  const [text, setText] = useState('');
  const [inVain, setInVain] = useState('');
  const [turns] = useState(() => createTurns<'box'>());
  const note = useId();
  const take = async (pasted: string): Promise<void> => {
    const turn = turns.begin('box');
    const reading = import('../../../core/evidence/readBrought').then(({ readBrought }) =>
      readBrought(pasted),
    );
    const why = await later(reading, (read) => {
      const change = entriesOfPaste(read, id);
      return change && { ...givingWay(store.getState().inputs, change, ['example']), ...change };
    }).then(
      (read) => (entriesOfPaste(read, id) === null ? 'No credentials were found in it.' : ''),
      () => 'It could not be read: the page’s reader did not load. Reload the page, and paste it again.',
    );
    if (!turn.stands('box')) return;
    setInVain(why);
    setText(why === '' ? '' : pasted);
  };
  return (
    <>
      <PasteBox
        label="Paste into this source"
        labelShown
        value={text}
        onChange={(next) => {
          turns.begin('box');
          setInVain('');
          setText(next);
        }}
        onTake={(pasted) => void take(pasted)}
        placeholder={placeholders[id]}
        describedBy={note}
      />
      <p id={note} className="sources-in-vain" aria-live="polite">
        {inVain}
      </p>
    </>
  );
}
