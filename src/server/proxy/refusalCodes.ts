import type { FaultCode } from '../../core/fault/facts';

/** The faults that are this server's own refusals of what a page asks for, by its rules. */
export const refusalCodes = [
  'target-refused',
  'credentials-in-target',
  'command-refused',
  'sts-endpoint-refused',
  'message-too-large',
  'control-frame-invalid',
  'link-refused',
  'link-busy',
] as const satisfies readonly FaultCode[];
