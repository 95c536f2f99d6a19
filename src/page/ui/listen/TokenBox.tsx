import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { Secret } from '../../../core/credentials/secret';
import { tokenInPaste } from '../../../core/link/pageToken';
import type { TokenFailure } from '../../../core/link/sessionPort';
import { Button } from '../kit/Button';
import type { Message } from '../kit/Messages';
import { Notice } from '../kit/Notice';
import { TextField } from '../kit/TextField';
import { useListenStore } from './useListen';

const failures: Readonly<Record<TokenFailure, string>> = {
  'wrong-token':
    'This token is not the one that the terminal shows. Each start of the server makes a new one.',
  'too-many': 'Too many wrong tokens. Wait ten seconds, then try again.',
  'no-cookie': 'The token is right, but your browser kept no cookie. Allow cookies for this address.',
  'no-answer': 'The server of this page did not answer. See whether it still runs.',
};

const goesOnce: Message = {
  id: 'private',
  tone: 'private',
  text: 'Sent once, to the server of this page, which gives your browser a cookie for it.',
};

/** Where the listener tells only those who know the token that was printed at start. `why`: what became of the last. */
export function TokenBox({ why }: { readonly why: TokenFailure | null }) {
  const [token, setToken] = useState(() => new Secret(''));
  /** Whether the field holds what was entered last, of which `why` speaks. */
  const [entered, setEntered] = useState(true);
  const { actions } = useListenStore();
  const box = useRef<HTMLElement>(null);
  useFocusKept(box);
  const enter = (): void => {
    if (token.length === 0) return;
    actions.enterToken(new Secret(tokenInPaste(token.reveal())));
    setEntered(true);
  };
  const failure: readonly Message[] =
    why !== null && entered ? [{ id: 'failure', tone: 'bad', text: failures[why] }] : [];
  return (
    <section ref={box} className="k-stack listen-token" data-gap="12" aria-label="Token">
      <Notice tone="info" title="Listen needs the token from your terminal">
        Logins hold session tokens, so the listener tells them only to whoever started it. Open the address
        that <code>npm start</code> printed, or paste it here. Everything else on this page works without it.
      </Notice>
      <TextField
        label="Token from the terminal"
        value={token.reveal()}
        onChange={(text) => {
          setToken(new Secret(text));
          setEntered(false);
        }}
        onEnter={enter}
        masked
        messages={[...failure, goesOnce]}
      />
      <Button onClick={enter} disabled={token.length === 0}>
        Listen
      </Button>
      <p className="k-hidden" role="status">
        {failure.map(({ text }) => text)}
      </p>
    </section>
  );
}

/** The box goes when the token was right: the focus stays in the panel, and Tab goes on from its beginning. */
function useFocusKept(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (element?.contains(document.activeElement)) element.closest<HTMLElement>('.listen')?.focus();
    };
  }, [box]);
}
