import { feedInWords } from '../../../words/en/feedWords';
import { Button } from '../kit/Button';
import { Notice } from '../kit/Notice';
import { formatCountdown } from '../kit/time';
import { useNow } from '../shared/useNow';
import { TokenBox } from './TokenBox';
import { useListen, useListenStore } from './useListen';

/** Says so when there is nothing to hear, why, and what to do; nothing while all is well. */
export function FeedNotice() {
  const feed = useListen((state) => state.feed);
  const { actions } = useListenStore();
  switch (feed?.phase) {
    case undefined:
    case 'live':
      return null;
    case 'connecting':
      return <p className="k-note listen-note">Reaching the listener.</p>;
    case 'absent':
      return (
        <Notice
          tone="info"
          live
          title="No listener at this address"
          action={<Button onClick={actions.retry}>Try again</Button>}
        >
          This copy of the page is served without one. Run <code>npm start</code> in a copy of Countersign and
          open the address that it prints.
        </Notice>
      );
    case 'locked':
      return <TokenBox why={feed.why} />;
    case 'refused': {
      const { says, next } = feedInWords(feed.why);
      return (
        <Notice
          tone="warn"
          live
          title="The listener does not tell this page"
          action={<Button onClick={actions.retry}>Try again</Button>}
        >
          {says}. {next}.
        </Notice>
      );
    }
    case 'lost':
      return (
        <Notice
          tone="warn"
          live
          title="The link to the listener broke"
          action={
            <Button onClick={actions.retry} disabled={feed.retryAt === null}>
              Try now
            </Button>
          }
        >
          What was heard before is still here. Look whether <code>npm start</code> still runs.{' '}
          <span aria-live="off">
            {feed.retryAt === null ? 'Trying again.' : <RetryIn key={feed.retryAt} at={feed.retryAt} />}
          </span>
        </Notice>
      );
  }
}

/** @param at epoch milliseconds */
function RetryIn({ at }: { readonly at: number }) {
  const now = useNow();
  return at > now ? `Trying again in ${formatCountdown(at - now)}.` : 'Trying again.';
}
