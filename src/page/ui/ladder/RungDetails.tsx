import { accountIdOf, holdsNoAccount } from '../../../core/credentials/accountId';
import { rungTitles } from '../../../core/sources/rungs';
import { rungInText, walkerInText } from '../../state/inputs/ladder';
import { ladderView, type RungView } from '../../state/selectors/rungs';
import { emptied, enteredAt, preferring } from '../../state/inputs/sources';
import { Expiry } from '../shared/Expiry';
import { Button } from '../kit/Button';
import { DefinitionList, type Definition } from '../kit/DefinitionList';
import { useActions, useCountersign } from '../shared/store';
import { FillRung } from './FillRung';
import { HostAnswerDetails } from './HostAnswerDetails';
import { IdentityFields } from './IdentityFields';
import { joined } from './statusInWords';
import './RungDetails.css';

/** What is at a source and why it is used or not, and how to fill and empty it. */
export function RungDetails({ rung }: { readonly rung: RungView }) {
  const inputs = useCountersign((state) => state.inputs);
  const { edit } = useActions();
  const { id, status, answer, content } = rung;
  const why = useWhy(rung);
  const facts = factsOf(rung, inputs.machine ? null : enteredAt(inputs, id));
  return (
    <>
      {why === '' ? null : <p className="ladder-why">{why}</p>}
      {facts.length === 0 ? null : <DefinitionList items={facts} />}
      {answer ? <HostAnswerDetails answer={answer} /> : null}
      {inputs.machine ? null : (
        <>
          {id === 'web-identity' ? <IdentityFields /> : <FillRung id={id} />}
          <div className="ladder-actions">
            {status === 'ignored' ? (
              <Button kind="quiet" onClick={() => edit(preferring(id))}>
                Use {rungTitles[id]}
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

function useWhy({ id, status, content, answer }: RungView): string {
  const inputs = useCountersign((state) => state.inputs);
  const { winner, stopped, mixed } = ladderView(inputs).climb;
  const title = walkerInText(inputs.order);
  const there = rungInText(id);
  switch (status) {
    case 'used':
      return mixed ? 'Some part of the credentials is from here.' : '';
    case 'ignored':
      return winner === null ? '' : `Not looked at: ${rungInText(winner)} won.`;
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
        ? `${title} stopped at ${rungInText(stopped.rung)}.`
        : `${title} takes ECS and EC2 for one source, and ECS is there.`;
  }
}

function lacking(content: RungView['content']): string {
  return content.kind === 'incomplete' ? joined(content.lacks) : 'nothing';
}

function factsOf(
  { accessKeyId, expiration }: RungView,
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
