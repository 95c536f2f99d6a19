import { accountIdOf, holdsNoAccount } from '../../../core/credentials/accountId';
import { sourceTitles } from '../../../core/sources/source';
import { sourceInText, walkerInText } from '../../../words/en/sources/inText';
import { sourcesView, type SourceView } from '../../state/selectors/sourcesView';
import { emptied, enteredAt, preferring } from '../../state/inputs/sourceInputs';
import { Expiry } from '../shared/Expiry';
import { Button } from '../kit/Button';
import { DefinitionList, type Definition } from '../kit/DefinitionList';
import { useActions, useCountersign } from '../shared/store';
import { FillSource } from './FillSource';
import { HostAnswerDetails } from './HostAnswerDetails';
import { IdentityFields } from './IdentityFields';
import { joined } from './statusInWords';
import './SourceDetails.css';

/** What is at a source and why it is used or not, and how to fill and empty it. */
export function SourceDetails({ source }: { readonly source: SourceView }) {
  const inputs = useCountersign((state) => state.inputs);
  const { edit } = useActions();
  const { id, status, answer, content } = source;
  const why = useWhy(source);
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

function useWhy({ id, status, content, answer }: SourceView): string {
  const inputs = useCountersign((state) => state.inputs);
  const { winner, stopped, mixed } = sourcesView(inputs).resolution;
  const title = walkerInText(inputs.order);
  const there = sourceInText(id);
  switch (status) {
    case 'used':
      return mixed ? 'Some part of the credentials is from here.' : '';
    case 'ignored':
      return winner === null ? '' : `Not looked at: ${sourceInText(winner)} won.`;
    case 'empty':
      return inputs.machine && id === 'explicit' ? 'A program’s own, and not the machine’s.' : '';
    case 'passed':
      return `It lacks ${lacking(content)}. ${title} goes on to the next source.`;
    case 'doubtful':
      return inputs.order.id === 'manual'
        ? `It lacks ${lacking(content)}. Some programs stop here, others go on; see below.`
        : `It lacks ${lacking(content)}. It is not known whether ${title} goes on.`;
    case 'stopped':
      return content.kind === 'incomplete' && answer === null
        ? `${title} ends here: it lacks ${lacking(content)}.`
        : `${title} ends here.`;
    case 'failed':
      return '';
    case 'not-read':
      return `${title} does not know ${there}.`;
    case 'not-reached':
      return stopped
        ? `${title} stopped at ${sourceInText(stopped.source)}.`
        : `${title} takes ECS and EC2 for one source, and ECS is there.`;
  }
}

function lacking(content: SourceView['content']): string {
  return content.kind === 'incomplete' ? joined(content.lacks) : 'nothing';
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
