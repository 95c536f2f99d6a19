import { messagesText } from '../../../../core/evidence/logins/messagesText';
import { Button } from '../../kit/Button';
import { useOnPaper } from '../../kit/paper';
import { useLog, useUi } from '../../shared/store';

/** The way of a login, whoever made it, into Diagnose: there its signature is checked, or another login is held against it. */
export function BringToDiagnose() {
  const { bring, actions, listen, file } = useUi();
  const log = useLog();
  const text = messagesText(log);
  const isThere = !actions && !listen && !file;
  if (useOnPaper() || text === '' || isThere) return null;
  return (
    <p className="k-fine">
      <Button kind="quiet" onClick={() => void bring(text, 'open')}>
        Bring this login to Diagnose
      </Button>{' '}
      Check its signature with a secret, or bring a second login and compare the two. It stays in this page.
    </p>
  );
}
