import { accountIdOf, holdsNoAccount } from '../../../core/credentials/accountId';
import { sourceTitles } from '../../../core/sources/source';
import { whyInWords } from '../../../words/en/sources/whyInWords';
import { sourcesView, type SourceView } from '../../state/selectors/sourcesView';
import { emptied, enteredAt, preferring } from '../../state/inputs/sourceInputs';
import { Expiry } from '../shared/Expiry';
import { Button } from '../kit/Button';
import { DefinitionList, type Definition } from '../kit/DefinitionList';
import { useActions, useCountersign } from '../shared/store';
import { FillSource } from './FillSource';
import { HostAnswerDetails } from './HostAnswerDetails';
import { IdentityFields } from './IdentityFields';
import './SourceDetails.css';

/** What is at a source and why it is used or not, and how to fill and empty it. */
export function SourceDetails({ source }: { readonly source: SourceView }) {
  const inputs = useCountersign((state) => state.inputs);
  const { edit } = useActions();
  const { id, status, answer, content } = source;
  const why = whyInWords(
    { id, status, content, asked: answer !== null, onMachine: inputs.machine !== null },
    inputs.order,
    sourcesView(inputs).resolution,
  );
  const facts = factsOf(source, inputs.machine ? null : enteredAt(inputs, id));
  return (
    <>
      {why === '' ? null : <p className="sources-why">{why}</p>}
      {facts.length === 0 ? null : <DefinitionList items={facts} />}
      {answer ? <HostAnswerDetails answer={answer} /> : null}
      {inputs.machine ? null : (
        <>
          {id === 'web-identity' ? <IdentityFields /> : <FillSource id={id} />}
          <div className="sources-actions">
            {status === 'ignored' ? (
              <Button kind="quiet" onClick={() => edit(preferring(id))}>
                Use {sourceTitles[id]}
              </Button>
            ) : null}
            {content.kind === 'empty' ? null : (
              <Button kind="quiet" onClick={() => edit(emptied(id))}>
                Clear
              </Button>
            )}
          </div>
        </>
      )}
    </>
  );
}

function factsOf(
  { accessKeyId, expiration }: SourceView,
  entered: ReturnType<typeof enteredAt> | null,
): readonly Definition[] {
  const account = holdsNoAccount(accessKeyId) ? null : accountIdOf(accessKeyId);
  return [
    ...(accessKeyId === '' ? [] : [{ term: 'Access key ID', detail: accessKeyId, mono: true }]),
    ...(account === null ? [] : [{ term: 'Account', detail: account, mono: true }]),
    ...(entered && entered.sessionToken.length > 0
      ? [{ term: 'Session token', detail: `${entered.sessionToken.length} characters` }]
      : []),
    ...(expiration === null ? [] : [{ term: 'Ends', detail: <Expiry at={expiration} /> }]),
  ];
}
