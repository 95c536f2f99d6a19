import { Fault } from '../../fault/fault';

/** @param why with no part of the reply in it */
export function invalidReply(why: string): Fault {
  return new Fault('sts-reply-invalid', `The reply of STS cannot be read: ${why}`, {
    advice: 'Does the endpoint belong to STS?',
  });
}
