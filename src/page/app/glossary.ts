import { Definition } from '../ui/glossary/Definition';
import { Glossary } from '../ui/glossary/Glossary';
import type { GlossaryParts } from '../ui/shared/explained';

/** What explains terms and values, loaded in one piece when somebody first asks for one. */
export const glossaryParts: GlossaryParts = { Definition, Glossary };
