import { loadable } from '../shared/loadable';

/** What shows the sources: loaded when the list is first opened, or one of them is asked for. */
export const sources = loadable(async () => (await import('./sourceParts')).sourceParts);
