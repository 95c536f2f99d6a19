/** Does a thing with what it is given, one after the other; of what comes while it is busy, with the latest only. */
export function latestOnly<T>(act: (what: T) => Promise<void>): (what: T) => void {
  let next: { readonly what: T } | null = null;
  let busy = false;
  const work = async (): Promise<void> => {
    busy = true;
    try {
      while (next) {
        const { what } = next;
        next = null;
        await act(what);
      }
    } finally {
      busy = false;
    }
  };
  return (what) => {
    next = { what };
    if (!busy) void work();
  };
}
