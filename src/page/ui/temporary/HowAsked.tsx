import { useStore } from 'zustand';
import type { TemporaryStore } from '../../state/temporary/store';
import { IconButton } from '../kit/IconButton';
import { CrossIcon } from '../kit/icons';
import { PreparedSteps } from './PreparedSteps';
import './HowAsked.css';

/** On the stage: the request for temporary credentials as it was made, until it is put away or another is begun. */
export function HowAsked({ store }: { readonly store: TemporaryStore }) {
  const prepared = useStore(store, ({ ask }) => ask?.prepared ?? null);
  if (prepared === null) return null;
  return (
    <section className="temporary-asked" aria-label="How STS was asked">
      <div className="temporary-asked-head">
        <h3>How STS was asked for temporary credentials</h3>
        <IconButton label="Close" onClick={() => store.actions.edit({})}>
          <CrossIcon />
        </IconButton>
      </div>
      <PreparedSteps prepared={prepared} />
    </section>
  );
}
