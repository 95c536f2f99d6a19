import { useStore } from 'zustand';
import { useUi } from '../shared/store';
import { OpeningCard } from './OpeningCard';
import { useOneColumn } from './useOneColumn';

/** Where one column is all there is, what the page shows is said at its beginning, not below everything else. */
export function AboveInputs() {
  const { guide, actions } = useUi();
  const card = useStore(guide, (state) => state.card);
  return useOneColumn() !== false && card && actions ? <OpeningCard above="inputs" /> : null;
}
