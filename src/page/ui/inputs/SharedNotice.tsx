import { sharedWords } from '../../../words/en/shared';
import { Notice } from '../kit/Notice';

/** Whom one trusts with what, where the page is not served by one's own machine. */
export function SharedNotice() {
  return (
    <Notice tone="info" title={sharedWords.title}>
      {sharedWords.says}
    </Notice>
  );
}
