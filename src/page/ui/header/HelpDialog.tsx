import type { ReactNode } from 'react';
import { writeAddress } from '../../state/address/address';
import { Button } from '../kit/Button';
import { Dialog } from '../kit/Dialog';
import { KeyHint } from '../kit/KeyHint';
import type { ShownMode } from '../shared/modes';
import { useUi } from '../shared/store';
import { listShortcuts, shortcutsIn, type Shortcut } from './keys';
import './HelpDialog.css';

interface HelpDialogProps {
  readonly shown: ShownMode;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Every term of the page. */
  readonly terms: ReactNode;
}

/** What the page does, what leaves it, and the keys of the mode that is looked at. */
export function HelpDialog({ shown, open, onClose, terms }: HelpDialogProps) {
  const { file, guide } = useUi();
  return (
    <Dialog title="Help" open={open} onClose={onClose}>
      <p>
        Countersign walks through one MONGODB-AWS authentication: your credentials on the left, each step as
        it happens in the middle, the chosen step on the right, the verdict at the top. Diagnose takes what
        you have of a failed login (an error, a log line, a header, a payload) and names the cause, or the
        cheapest next test. Listen shows the logins of your own programs in the same way, when you point their
        drivers here.
      </p>
      <Button
        kind="quiet"
        onClick={() => {
          guide.showCard(true);
          if (shown !== 'handshake') location.hash = writeAddress({ mode: 'handshake', step: null });
          onClose();
        }}
      >
        Show the introduction again
      </Button>
      <h3>What leaves this page</h3>
      <ul>
        <li>
          Sandbox, Challenge, Diagnose and Drivers: nothing. A trace that you open, and whatever you bring to
          Diagnose, is read in this page.
        </li>
        <li>
          Ask STS, when you press it: the request that was signed (the Authorization header, its date, the
          server nonce, the session token), or one that is signed anew, goes through the proxy to STS. The
          page says beforehand which.
        </li>
        <li>
          Listen: the token from your terminal, once, to the server of this page, which gives your browser a
          cookie for it. Your browser’s history keeps the address with the token; each start of the server
          makes a new one. Drivers speak with the listener on this machine, which tells this page; a secret
          that you check a signature by stays in the page.
        </li>
        <li>
          Cluster: the address without credentials goes to the proxy that serves this page; hello, the access
          key ID, the signature, its date and the session token go through it to the server, as the protocol
          asks.
        </li>
        <li>
          Temporary credentials of AWS: the request that is signed here, or the web identity token, goes
          through the proxy to STS; those of the sandbox are asked for inside this page.
        </li>
        <li>
          This machine, where <code>--host-credentials</code> offers it: the challenge and the date go to the
          server of this page, which signs with what it finds there and tells neither secret nor keys.
        </li>
        <li>
          The secret access key never leaves: not by the network, not into storage, a URL or a trace. Closing
          the tab forgets it.
        </li>
      </ul>
      <p>
        GetCallerIdentity needs no permission, so an IAM user without any policy is enough to try a cluster,
        and is the safest one to try it with.
      </p>
      <h3>Keys</h3>
      <Keys shortcuts={shortcutsIn(shown, file !== null)} />
      {shown === 'listen' ? (
        <>
          <h3>Keys in the list of connections</h3>
          <Keys shortcuts={listShortcuts} />
        </>
      ) : null}
      <h3>Terms</h3>
      {terms}
    </Dialog>
  );
}

function Keys({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  return (
    <dl className="help-keys">
      {shortcuts.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <KeyHint key={key} keys={key} />
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
