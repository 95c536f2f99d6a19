import { useCountersign, useUi } from '../shared/store';

/** The sandbox's users, one click each. */
export function Examples() {
  const { examples } = useUi();
  const inUse = useCountersign(({ inputs }) => (inputs.givenBy === 'example' ? inputs.accessKeyId : null));
  return (
    <div className="inputs-examples" role="group" aria-label="Examples">
      {examples.map(({ id, title, accessKeyId, load }) => (
        <button key={id} type="button" aria-pressed={accessKeyId === inUse} onClick={load}>
          {title}
        </button>
      ))}
    </div>
  );
}
