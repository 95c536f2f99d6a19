import { appearanceInWords } from '../../../words/en/paste/appearanceInWords';
import type { NothingFound } from '../../../core/paste/pasted';
import type { PasteRecord } from '../../state/view/state';
import { Chip } from '../kit/Chip';
import { NotUsed } from '../sources/NotUsed';
import { FoundCredentials } from './FoundCredentials';
import { IdentityTokenCard } from './IdentityTokenCard';
import { Ignored } from './Ignored';
import type { UnusedPaste } from './unusedPaste';

interface PasteOutcomeProps {
  /** The latest paste, if nothing came of it. */
  readonly unused: UnusedPaste | null;
  /** The paste that is in use. */
  readonly paste: PasteRecord | null;
}

/** What the pastes were found to be. */
export function PasteOutcome({ unused, paste }: PasteOutcomeProps) {
  return (
    <>
      {unused === 'not read' ? (
        <p className="k-note inputs-note">
          This could not be read: the page’s reader did not load. Reload the page, and paste it again.
        </p>
      ) : null}
      {unused !== null && unused !== 'not read' ? <NothingRecognised nothing={unused} /> : null}
      {paste?.pasted.kind === 'credentials' ? (
        <FoundCredentials pasted={paste.pasted} chosen={paste.chosen} before={paste.before} />
      ) : null}
      {paste?.pasted.kind === 'identity-token' ? <IdentityTokenCard token={paste.pasted} /> : null}
      <NotUsed />
    </>
  );
}

function NothingRecognised({ nothing: { looksLike, ignored } }: { readonly nothing: NothingFound }) {
  return (
    <>
      <div className="k-note inputs-found">
        <Chip tone="warn">Not recognised</Chip>
        <span>No credentials were found in it.</span>
      </div>
      {looksLike === undefined ? null : <p className="k-note inputs-note">{appearanceInWords(looksLike)}</p>}
      <Ignored ignored={ignored} open />
    </>
  );
}
