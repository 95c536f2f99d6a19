/** So many are held at the most, until the one who takes them is there. */
const mostHeld = 10_000;

/**
 * What is told before its taker is loaded waits for it, in order; it is loaded when the first is told.
 * @param load called once
 * @param failed told once if it cannot be loaded; nothing is held then
 */
export function toldLater<Line>(
  load: () => Promise<(line: Line) => void>,
  failed: (thrown: unknown) => void,
): (line: Line) => void {
  let held: Line[] | null = null;
  let take: ((line: Line) => void) | null = null;

  const fetchTaker = async (waiting: readonly Line[]): Promise<void> => {
    try {
      const loaded = await load();
      for (const one of waiting) loaded(one);
      take = loaded;
    } catch (thrown) {
      take = () => undefined;
      failed(thrown);
    }
    held = null;
  };

  return (line) => {
    if (take) return take(line);
    if (held === null) {
      held = [line];
      void fetchTaker(held);
    } else if (held.length < mostHeld) held.push(line);
  };
}
