import type { ServerModeId } from '../../core/mongodbAws/server/modes';

/** What is particular about each server that the sandbox can behave like, one or two sentences. */
export const serverModeNotes: Readonly<Record<ServerModeId, string>> = {
  percona:
    'Forwards your Authorization header with headers of its own. Looks a role up as role/NAME, without its path; only in partition aws.',
  enterprise:
    'Modelled on reports. Takes its own signed headers only, in its order. Looks a role up as assumed-role/NAME/*. MongoDB’s manuals disagree: Enterprise from 4.4, or Atlas alone.',
  atlas:
    'As users report: AtlasError 8000 with the status of STS, or the user not found. Its users are IAM ARNs: role/NAME (ROLE), user/NAME (USER). The rest is modelled on Enterprise.',
  teaching: 'As Percona, and the reason stands in the error message. No real server does that.',
};
