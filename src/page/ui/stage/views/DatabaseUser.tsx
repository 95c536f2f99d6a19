import { externalDatabase } from '../../../../core/mongodbAws/constants';
import type { UserLookup } from '../../../../core/mongodbAws/server/finding';
import { serverModes } from '../../../../core/mongodbAws/server/modes';
import { CheckIcon, CrossIcon } from '../../kit/icons';
import { Row, Value, Values } from '../../shared/Values';
import { lookupNote } from './lookupNote';

/** From the ARN to a name in `$external`, and whether somebody has it. */
export function DatabaseUser({ arn, lookup }: { readonly arn: string; readonly lookup: UserLookup }) {
  return (
    <div className="k-block">
      <h3>
        The database user<small>as {serverModes[lookup.mode].title} looks it up</small>
      </h3>
      <Values names={[]} shown={{}}>
        <Row term="ARN">
          <span className="k-mono">
            <Value name="arn" text={arn} />
          </span>
        </Row>
        <Row term="Looked up as">
          <code>{lookup.databaseUser}</code>
        </Row>
        <Row term={`In ${externalDatabase}`}>
          <span className="k-told" data-tone={lookup.found ? 'ok' : 'bad'}>
            {lookup.found ? <CheckIcon /> : <CrossIcon />}
            {lookup.found ? 'there is such a user' : 'there is no such user'}
          </span>
        </Row>
      </Values>
      <p className="k-fine">{lookupNote(arn, lookup)}</p>
    </div>
  );
}
