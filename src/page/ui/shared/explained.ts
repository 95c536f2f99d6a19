import type { TermId } from '../../../core/vocabulary/terms';
import type { ValueName } from '../../../core/vocabulary/values';
import type { ComponentType, RefObject } from 'react';

/** What has a definition: a term of the field, or a named value of the handshake. */
export type Explained = { readonly term: TermId } | { readonly value: ValueName };

/** The glossary: loaded when somebody first asks what something is. */
export interface GlossaryParts {
  /** Beside the button that asks. */
  readonly Definition: ComponentType<{
    readonly of: Explained;
    readonly open: boolean;
    readonly anchor: RefObject<HTMLElement | null>;
    readonly onClose: () => void;
  }>;
  /** All of them, with a field to search them by. */
  readonly Glossary: ComponentType;
}
