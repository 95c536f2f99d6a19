import { createContext, useContext } from 'react';

/** True around what is drawn for paper: there all is whole, what is secret is dots, and nothing can be pressed. */
export const OnPaper = createContext(false);

export function useOnPaper(): boolean {
  return useContext(OnPaper);
}
