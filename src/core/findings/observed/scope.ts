import { judgeStsHost, regionOf } from '../../mongodbAws/stsHost';
import { stsService } from '../../mongodbAws/constants';
import { parseAmzDate } from '../../sigv4/amzDate';
import type { CredentialParts } from '../../sigv4/authorization';
import { toleranceMs } from '../../sts/checks';
import { inWords } from './duration';
import { findingAt, quoted, type ObservedFinding } from './finding';

const atRequest = findingAt('request');
const atScope = findingAt('string-to-sign');

/** What X-Amz-Date shows by itself, and beside the clock of whoever received it. */
export function findingsOfDate(amzDate: string, receivedAt: number | null): readonly ObservedFinding[] {
  const date = dateOf(amzDate);
  if (date === null) return [malformedDate(amzDate)];
  const form = atRequest('date', 'ok', 'X-Amz-Date has the form YYYYMMDDTHHMMSSZ.');
  return receivedAt === null ? [form] : [form, clockOf(date, receivedAt)];
}

function malformedDate(amzDate: string): ObservedFinding {
  if (/^\d{8}$/.test(amzDate)) {
    return atRequest(
      'date',
      'bad',
      'X-Amz-Date is a day without a time. STS reads it as midnight and says “Signature expired”, whatever the clock.',
    );
  }
  return atRequest(
    'date',
    'bad',
    `X-Amz-Date is ${amzDate === '' ? 'missing' : quoted(amzDate)}; it must have the form YYYYMMDDTHHMMSSZ.`,
  );
}

function clockOf(date: number, receivedAt: number): ObservedFinding {
  const calendar = otherCalendar(date, receivedAt);
  if (calendar !== null) {
    return atRequest(
      'clock',
      'bad',
      `The year is one of ${calendar}. The date was formatted by the rules of the machine’s region; it needs the invariant ones.`,
    );
  }
  const skew = date - receivedAt;
  const way = `${inWords(Math.abs(skew))} ${skew < 0 ? 'behind' : 'ahead of'} this machine’s`;
  if (skew < -toleranceMs) {
    return atRequest(
      'clock',
      'bad',
      `The driver’s clock is ${way}. STS was seen to take 15 minutes: “Signature expired”.`,
    );
  }
  if (skew > toleranceMs) {
    return atRequest(
      'clock',
      'bad',
      `The driver’s clock is ${way}. STS was seen to take 15 minutes: “Signature not yet current”.`,
    );
  }
  // X-Amz-Date has whole seconds, and the message was under way.
  if (Math.abs(skew) < 2_000)
    return atRequest('clock', 'ok', 'The driver’s clock agrees with this machine’s.');
  const level = Math.abs(skew) <= 60_000 ? 'ok' : 'warn';
  return atRequest(
    'clock',
    level,
    `The driver’s clock is ${way}; STS was seen to take 15 minutes either way.`,
  );
}

function otherCalendar(date: number, receivedAt: number): string | null {
  const years = new Date(date).getUTCFullYear() - new Date(receivedAt).getUTCFullYear();
  if (Math.abs(years - 543) <= 1) return 'the Buddhist calendar';
  // The year 1 of the Hijra is 622, and its years are shorter.
  return years <= -577 && years >= -581 ? 'the Islamic calendar' : null;
}

/** What the credential scope shows beside X-Amz-Date and the STS host. */
export function findingsOfScope(
  { date, region, service, terminator }: CredentialParts,
  amzDate: string,
  stsHost: string | null,
): readonly ObservedFinding[] {
  return [
    ...scopeDateOf(date, amzDate),
    ...(stsHost === null ? [] : regionFinding(region, stsHost)),
    service === stsService
      ? atScope('service', 'ok', 'The scope names the service sts.')
      : atScope(
          'service',
          'bad',
          `The scope names the service ${quoted(service)}; it must be sts, whatever it is that you log in to.`,
        ),
    terminator === 'aws4_request'
      ? atScope('terminator', 'ok', 'The scope ends with aws4_request.')
      : atScope('terminator', 'bad', `The scope ends with ${quoted(terminator)}; it must be aws4_request.`),
  ];
}

function scopeDateOf(date: string, amzDate: string): readonly ObservedFinding[] {
  const day = amzDate.slice(0, 8);
  if (date === day) return [atScope('scope-date', 'ok', 'The day in the scope is that of X-Amz-Date.')];
  return [
    atScope(
      'scope-date',
      'bad',
      `The scope is of the day ${quoted(date)}, X-Amz-Date of ${quoted(day)}. Both must be the day in UTC, taken from the same moment.`,
    ),
  ];
}

function regionFinding(region: string, stsHost: string): readonly ObservedFinding[] {
  const expected = regionFor(stsHost);
  if (expected === null) return [];
  if (region === expected) return [atScope('region', 'ok', `The region ${region} is that of the STS host.`)];
  const why =
    region === 'amazonaws'
      ? 'The specification’s pseudocode leads there; its table, and every server, have us-east-1 for sts.amazonaws.com.'
      : 'The second label of the host decides; AWS_REGION has no say.';
  return [
    atScope(
      'region',
      'bad',
      `The scope names the region ${quoted(region)}, the STS host ${quoted(stsHost)} needs ${expected}. ${why}`,
    ),
  ];
}

function regionFor(stsHost: string): string | null {
  try {
    return regionOf(judgeStsHost(stsHost));
  } catch {
    return null;
  }
}

function dateOf(amzDate: string): number | null {
  try {
    return parseAmzDate(amzDate);
  } catch {
    return null;
  }
}
