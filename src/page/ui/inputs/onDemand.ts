import { loadable } from '../shared/loadable';

/** What stands behind a line that is closed, or comes with a choice: each loads when it is first wanted. */
export const onDemand = {
  lab: loadable(async () => (await import('../lab/LabPanel')).LabPanel),
  characters: loadable(async () => (await import('./MicroscopeTable')).MicroscopeTable),
  cluster: loadable(async () => (await import('./ClusterField')).ClusterField),
  challenge: loadable(async () => (await import('./ChallengeFields')).ChallengeFields),
  machineChoice: loadable(async () => (await import('../sources/MachineChoice')).MachineChoice),
  machineFields: loadable(async () => (await import('./MachineFields')).MachineFields),
  sharedNotice: loadable(async () => (await import('./SharedNotice')).SharedNotice),
  pasted: loadable(async () => (await import('./PasteOutcome')).PasteOutcome),
};
