import { mostAsked, nextQuestion, type Answer, type QuestionId } from '../../../core/findings/questions';
import { questionWords } from '../../../words/en/findings/questions';
import { Button } from '../kit/Button';
import { CopyLine } from '../kit/CopyLine';
import { useDiagnose, useDiagnoseStores, type Diagnosis } from './context';

/** The cheapest next test: a question whose answer tells most of the remaining causes apart. */
export function NextQuestion({ judged }: { readonly judged: Diagnosis['judged'] }) {
  const answers = useDiagnose((state) => state.answers);
  const { answer } = useDiagnoseStores().store.actions;
  const given = Object.entries(answers) as [QuestionId, Answer][];
  const next = nextQuestion(judged.findings, answers);
  if (next === null && given.length === 0) return null;
  return (
    <section className="k-stack diagnose-question" aria-labelledby="diagnose-question">
      <h3 id="diagnose-question">
        {next === null ? 'What you answered' : `Question ${given.length + 1} of at most ${mostAsked}`}
      </h3>
      {given.map(([id, said]) => (
        <p key={id} className="k-note">
          {questionWords[id].asks} <strong>{said === 'yes' ? 'Yes' : 'No'}</strong>{' '}
          <Button kind="quiet" onClick={() => answer(id, null)}>
            Change
          </Button>
        </p>
      ))}
      {next === null ? null : (
        <div className="k-stack" aria-live="polite">
          <p className="diagnose-asks">{questionWords[next].asks}</p>
          {questionWords[next].command === undefined ? null : (
            <CopyLine label="command" text={questionWords[next].command} />
          )}
          <div className="k-line">
            <Button onClick={() => answer(next, 'yes')}>Yes</Button>
            <Button onClick={() => answer(next, 'no')}>No</Button>
          </div>
        </div>
      )}
    </section>
  );
}
