import { Definition } from '../ui/glossary/Definition';
import { Glossary } from '../ui/glossary/Glossary';
import { HelpDialog } from '../ui/header/HelpDialog';
import type { GlossaryParts } from '../ui/shared/explained';

/** What explains page, terms and values, loaded in one piece when somebody first asks for any of it. */
export const glossaryParts: GlossaryParts = {
  Definition,
  HelpDialog: (props) => <HelpDialog {...props} terms={<Glossary />} />,
};
