import { ClusterField } from '../ui/inputs/ClusterField';
import { MachineFields } from '../ui/inputs/MachineFields';
import { MicroscopeTable } from '../ui/inputs/MicroscopeTable';
import { PasteOutcome } from '../ui/inputs/PasteOutcome';
import { Tabs } from '../ui/kit/Tabs';
import { BrokenHere } from '../ui/lab/BrokenHere';
import { LabPanel } from '../ui/lab/LabPanel';
import { LabResult } from '../ui/lab/LabResult';
import { StepMark } from '../ui/lab/StepMark';
import { SourceList } from '../ui/sources/SourceList';
import type { LaterParts } from '../ui/shared/laterParts';
import { AnnotatedStep } from '../ui/stage/AnnotatedStep';
import { BytesPanel } from '../ui/stage/BytesPanel';
import { ClockBeforeRun } from '../ui/stage/ClockBeforeRun';
import { TargetFindings } from '../ui/stage/TargetFindings';

/** What comes after first paint, in one piece. */
export const laterParts: LaterParts = {
  Tabs,
  BytesPanel,
  AnnotatedStep,
  TargetFindings,
  ClockBeforeRun,
  StepMark,
  BrokenHere,
  LabResult,
  LabPanel,
  SourceList,
  ClusterField,
  MachineFields,
  MicroscopeTable,
  PasteOutcome,
};
