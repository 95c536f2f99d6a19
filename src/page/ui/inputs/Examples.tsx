import { Button } from '../kit/Button';
import { useUi } from '../shared/store';

/** The sandbox's users, one click each. */
export function Examples() {
  const { examples } = useUi();
  return (
    <div className="k-note k-apart inputs-examples" role="group" aria-label="Examples">
      <span aria-hidden="true">Or take somebody the sandbox knows</span>
      {examples.map(({ id, title, load }) => (
        <Button key={id} kind="quiet" onClick={load}>
          {title}
        </Button>
      ))}
    </div>
  );
}
