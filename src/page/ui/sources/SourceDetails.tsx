import { looksLikeSecret } from '../../../core/credentials/looks';
import { accountIdOf, holdsNoAccount } from '../../../core/credentials/accountId';
import { sourceTitles } from '../../../core/sources/source';
import { whyInWords } from '../../../words/en/sources/whyInWords';
import type { SourceView } from '../../../core/hostSources/viewOfHost';
import { sourcesView } from '../../state/selectors/sourcesView';
import type { Entered } from '../../state/inputs/entered';
import { emptied, enteredAt, preferring } from '../../state/inputs/sourceInputs';
import { Expiry } from '../shared/Expiry';
import { Button } from '../kit/Button';
import { useActions, useInputs } from '../shared/store';
import { Row } from '../shared/Values';
import { FillSource } from './FillSource';
import { HostAnswerDetails } from './HostAnswerDetails';
import { IdentityFields } from './IdentityFields';
import { thousands } from '../kit/thousands';
import './SourceDetails.css';

/** What is at a source and why it is used or not, and how to fill and empty it. */
export function SourceDetails({ source }: { readonly source: SourceView }) {
  const inputs = useInputs();
  const { edit } = useActions();
  const { id, status, answer, content } = source;
  const why = whyInWords(
    { id, status, content, asked: answer !== null, onMachine: inputs.machine !== null },
    inputs.order,
    sourcesView(inputs).resolution,
  );
  return (
    <>
      {why === '' ? null : <p className="sources-why">{why}</p>}
      <Facts source={source} entered={inputs.machine ? null : enteredAt(inputs, id)} />
      {answer ? <HostAnswerDetails answer={answer} /> : null}
      {inputs.machine ? null : (
        <>
          {id === 'web-identity' ? <IdentityFields /> : null}
          {id === 'web-identity' || id === 'profile' ? null : <FillSource id={id} />}
          <div className="sources-actions">
            {status === 'ignored' ? (
              <Button onClick={() => edit(preferring(id))}>Use {sourceTitles[id]}</Button>
            ) : null}
            {content.kind === 'empty' ? null : <Button onClick={() => edit(emptied(id))}>Clear</Button>}
          </div>
        </>
      )}
    </>
  );
}

interface FactsProps {
  readonly source: SourceView;
  /** What was entered there; null: it is a machine's. */
  readonly entered: Entered | null;
}

function Facts({ source: { accessKeyId, expiration }, entered }: FactsProps) {
  const account = holdsNoAccount(accessKeyId) ? null : accountIdOf(accessKeyId);
  const [secret, token] = [entered?.secretAccessKey.length ?? 0, entered?.sessionToken.length ?? 0];
  if (accessKeyId === '' && secret === 0 && token === 0) return null;
  return (
    <dl className="k-values">
      {accessKeyId === '' ? null : (
        <Row term="Access key ID">
          <code>{looksLikeSecret(accessKeyId) ? '••••' : accessKeyId}</code>
        </Row>
      )}
      {account === null ? null : (
        <Row term="Account">
          <code>{account}</code>
        </Row>
      )}
      {secret === 0 ? null : <Row term="Secret access key">{characters(secret)}</Row>}
      {token === 0 ? null : <Row term="Session token">{characters(token)}</Row>}
      {expiration === null ? null : (
        <Row term="Ends">
          <Expiry at={expiration} />
        </Row>
      )}
    </dl>
  );
}

function characters(count: number): string {
  return count === 1 ? '1 character' : `${thousands(count)} characters`;
}
