import { useStore } from 'zustand';
import { NotLoaded } from '../shared/NotLoaded';
import { useUi } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';
import { OpeningCard } from './OpeningCard';
import { useOneColumn } from './useOneColumn';

/** What leads through the stage below it: what the page shows, or the walk through its steps. */
export function AboveStage() {
  const { guide, walk, actions } = useUi();
  const { card, walking } = useStore(guide);
  const loaded = useLoaded(walk, walking);
  const oneColumn = useOneColumn();
  if (walking && loaded.phase === 'ready') return <loaded.value.WalkBar />;
  return (
    <>
      {walking && loaded.phase === 'failed' ? <NotLoaded /> : null}
      {card && actions && !oneColumn ? <OpeningCard above="stage" /> : null}
    </>
  );
}
