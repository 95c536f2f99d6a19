import type { LabReport } from '../../../core/findings/labReport';
import type { DriverReaction } from '../../../core/drivers/driver';
import { drivers } from '../../../core/drivers/roster';
import type { Origin } from '../../../core/quotation/origin';
import { driverReactions } from '../../../core/mistakes/lab/drivers';
import type { MistakeId } from '../../../core/mistakes/table/mistakes';
import { silenceInWords } from '../../../words/en/drivers/silenceInWords';
import { reactionWords } from '../../../words/en/drivers/reactionWords';
import { mistakeWords } from '../../../words/en/mistakes';
import { OriginNote } from '../shared/OriginNote';

/** How each of the eight drivers meets what was broken, as far as their code was read for it. */
export function DriverWords({ report: { settings, predicted, objected } }: { readonly report: LabReport }) {
  const met = settings.map(({ id }) => id).filter((id) => !predicted.hidden.includes(id));
  if (met.includes('silence')) {
    return silenceInWords().map((sentence) => (
      <p key={sentence} className="k-fine">
        {sentence}
      </p>
    ));
  }
  const known = met.filter((id) => driverReactions(id) !== null);
  if (known.length > 0) return known.map((id) => <DriverTable key={id} id={id} />);
  if (!objected || objected.by === 'nobody' || met.length === 0) return null;
  return (
    <p className="k-fine">{objected.by === 'client' ? reactionWords.notRead : reactionWords.nobodyNotices}</p>
  );
}

function DriverTable({ id }: { readonly id: MistakeId }) {
  const reactions = driverReactions(id);
  if (!reactions) return null;
  return (
    <table className="lab-drivers">
      <caption>{mistakeWords[id].title}, as eight drivers meet it</caption>
      <thead>
        <tr>
          <th scope="col">Driver</th>
          <th scope="col">What it says</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(reactions).map(([name, reaction]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <Reaction reaction={reaction} />
              {reaction === null ? null : (
                <>
                  {' '}
                  <OriginNote from={originIn(name, id, reaction)} />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Of its words, or where it has none of what it does. */
function originIn(name: string, id: MistakeId, reaction: Exclude<DriverReaction, null>): Origin {
  if (reaction.refuses && reaction.words) return reaction.words.from;
  const driver = drivers.find((one) => one.name === name);
  const newest = Object.values(driver?.majors ?? {}).at(-1);
  if (!driver || !newest) throw new TypeError(`no driver ${name}`);
  return id === 'auth-source' ? newest.from : driver.reactions.from;
}

function Reaction({ reaction }: { readonly reaction: DriverReaction }) {
  if (reaction === null) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="k-hidden">{reactionWords.notKnown}</span>
      </>
    );
  }
  if (!reaction.refuses) return <span className="lab-goes-on">{reactionWords.goesOn}</span>;
  return (
    <>
      {reaction.words === null && reaction.error === undefined ? reactionWords.wordsNotKnown : null}
      {reaction.words === null ? null : <code>{reaction.words.text}</code>}
      {reaction.error === undefined ? null : (
        <>
          {' '}
          <small>{reaction.error}</small>
        </>
      )}
    </>
  );
}
