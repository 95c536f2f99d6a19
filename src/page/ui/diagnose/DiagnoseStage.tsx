import { Stage } from '../stage/Stage';
import { useLog } from '../shared/store';
import { Answer } from './Answer';
import { useOneColumn } from './useOneColumn';

/** What the evidence comes to, then the steps that it shows. In one column the answer stands above, behind the paste box. */
export function DiagnoseStage() {
  const oneColumn = useOneColumn();
  const log = useLog();
  return (
    <>
      {oneColumn ? null : <Answer />}
      {log.every(({ type }) => type === 'started' || type === 'ended') ? null : <Stage />}
    </>
  );
}
