/** Words of a name: no secret access key has so short a run of letters and digits, and no token has so few characters. */
const longestWord = 24;
const longestName = 64;

const arn =
  /^arn:aws[a-z-]*:(?:iam|sts)::\d{12}:(?:root|(?:user|role|assumed-role|federated-user|group)\/[\w+=,.@/-]{1,600})$/;

/** Whether it is the ARN of somebody: `arn:aws:iam::123456789012:user/ada` and the like. */
export function isArn(text: string): boolean {
  return arn.test(text);
}

/** Whether it is the ARN of a role that can be assumed. */
export function isRoleArn(text: string): boolean {
  return isArn(text) && /:iam::\d+:role\//.test(text);
}

/**
 * A name that a person gave to a profile, a service or a Secret, as it may be repeated on screen.
 * @returns undefined for what could be a value in the wrong place
 */
export function shownName(text: string): string | undefined {
  if (isArn(text)) return text;
  if (text.length > longestName || !/^[A-Za-z0-9_.@ -]+$/.test(text)) return undefined;
  return text.split(/[_.@ -]+/).some((word) => word.length > longestWord) ? undefined : text;
}
