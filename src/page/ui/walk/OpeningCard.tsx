import { writeAddress } from '../../state/address/address';
import { Button } from '../kit/Button';
import { CrossIcon, PlayIcon } from '../kit/icons';
import { IconButton } from '../kit/IconButton';
import { useActions, useCountersign, useUi } from '../shared/store';
import { Term } from '../shared/Term';
import './OpeningCard.css';

/** For whoever sees the page for the first time: what it shows, why there is such a thing, and three ways to begin. */
export function OpeningCard({ above }: { readonly above: 'inputs' | 'stage' }) {
  const { guide } = useUi();
  const { arrive } = useActions();
  const example = useCountersign(({ opening, arrived }) => opening && !arrived);
  const ownKeys = (): void => {
    arrive();
    document.querySelector<HTMLElement>('.k-paste-input')?.focus();
  };
  const toDiagnose = (): void => {
    guide.setState({ toPasteBox: true });
    location.hash = writeAddress({ mode: 'diagnose', step: null });
  };
  return (
    <section className="opening" data-above={above} aria-label="What this shows">
      <p>
        <strong>MongoDB cannot check an AWS key; only AWS can.</strong> So with MONGODB-AWS you sign “who am
        I?”, the server puts it to AWS <Term of="STS" />, which answers with your name.{' '}
        {example ? 'This login uses AWS’s example key; your own secret' : 'Your secret'} stays in this tab.
      </p>
      <IconButton label="Dismiss" onClick={() => guide.showCard(false)}>
        <CrossIcon />
      </IconButton>
      <div className="opening-doors">
        <Button kind="quiet" icon={<PlayIcon size={14} />} onClick={() => guide.setState({ walking: true })}>
          Walk through it
        </Button>
        <Button kind="quiet" onClick={toDiagnose}>
          I have an error message
        </Button>
        <Button kind="quiet" onClick={ownKeys}>
          Use my own keys
        </Button>
      </div>
    </section>
  );
}
