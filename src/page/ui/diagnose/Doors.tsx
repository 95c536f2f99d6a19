import type { Knowledge } from '../../../core/findings/knowledge';
import { writeAddress } from '../../state/address/address';
import { useDiagnoseStores } from './context';

/** Where to go on from here, each one click away; what was brought stays. */
export function Doors({ known }: { readonly known: Knowledge }) {
  const { carry } = useDiagnoseStores();
  const host = known.host === undefined ? 'your cluster' : known.host;
  return (
    <nav className="diagnose-doors" aria-label="Next">
      <a
        href={writeAddress({ mode: 'handshake', step: null })}
        onClick={() => carry(known.connectionString ?? '')}
      >
        <strong>Run it here</strong>
        <span>Log in to {host} from this page, step by step.</span>
      </a>
      <a href={writeAddress({ mode: 'listen', connection: null, step: null })}>
        <strong>Point your program at Listen</strong>
        <span>See what it sends, and where it goes wrong.</span>
      </a>
      <a href={writeAddress({ mode: 'drivers' })}>
        <strong>See what your driver reads</strong>
        <span>Of the connection string, and which source it takes.</span>
      </a>
    </nav>
  );
}
