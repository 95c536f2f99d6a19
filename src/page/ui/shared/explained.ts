import type { TermId } from '../../../core/vocabulary/terms';
import type { ValueName } from '../../../core/vocabulary/values';
import type { ComponentType, RefObject } from 'react';
import type { ShownMode } from './modes';

/** What has a definition: a term of the field, or a named value of the handshake. */
export type Explained = { readonly term: TermId } | { readonly value: ValueName };

/** Help and glossary: loaded when somebody first asks what something is. */
export interface GlossaryParts {
  /** Beside the button that asks. */
  readonly Definition: ComponentType<{
    readonly of: Explained;
    readonly open: boolean;
    readonly anchor: RefObject<HTMLElement | null>;
    readonly onClose: () => void;
  }>;
  readonly HelpDialog: ComponentType<{
    readonly shown: ShownMode;
    readonly open: boolean;
    readonly onClose: () => void;
  }>;
}
